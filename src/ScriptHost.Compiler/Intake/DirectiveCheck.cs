using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScriptHost.Compiler.Intake;

/// <summary>Only directives that leave the code what it looks like: <c>#load</c>, <c>#nullable</c>, <c>#region</c>, <c>#pragma warning</c>.</summary>
internal static class DirectiveCheck
{
    public static void Run(SyntaxTree tree, List<ScriptDiagnostic> diagnostics)
    {
        foreach (var trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: true).Where(t => t.IsDirective))
        {
            var message = trivia.Kind() switch
            {
                SyntaxKind.LoadDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia
                    or SyntaxKind.EndRegionDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia => null,
                SyntaxKind.ReferenceDirectiveTrivia => "#r is not available: a script uses the contract and the approved .NET API only; ask the contract's owners for what the package would give, or move shared code into a #load file",
                SyntaxKind.BadDirectiveTrivia => "this directive is not available in a script",
                _ => $"'{trivia.ToString().Split(' ')[0].Trim()}' is not available in a script, because the code must be what the reviewer reads; remove the line",
            };
            if (message is not null) diagnostics.Add(DiagnosticMap.At(Rules.Directive, tree, trivia.Span, message));
        }
    }
}
