using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Intake;

/// <summary>
/// SH0003: <c>using static P.Q</c> where the script's own <c>P</c> has a base type. In a script Roslyn looks for <c>Q</c> in the base type,
/// for the base type in the usings, and so on until the stack ends, and with it the process.
/// </summary>
internal static class UsingCheck
{
    public static void Run(IReadOnlyCollection<SyntaxTree> trees, List<ScriptDiagnostic> diagnostics)
    {
        var derived = trees.SelectMany(t => t.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Where(d => d.BaseList is not null).Select(d => d.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        foreach (var tree in trees)
            foreach (var directive in tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Where(u => u.Alias is null))
                if (directive.NamespaceOrType.DescendantNodesAndSelf().OfType<QualifiedNameSyntax>().SelectMany(q => q.Left.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>().FirstOrDefault(n => derived.Contains(n.Identifier.ValueText)) is { } found)
                    diagnostics.Add(DiagnosticMap.At(Rules.ForbiddenConstruct, tree, found.Span, $"a using directive cannot look into '{found.Identifier.ValueText}', which has a base type in this script; write the name out where it is used"));
    }
}
