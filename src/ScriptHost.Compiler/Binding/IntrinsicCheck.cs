using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>SH0001: what the references hold for the compiler's own use must not be named by a script.</summary>
internal static class IntrinsicCheck
{
    public static IEnumerable<ScriptDiagnostic> Run(CSharpCompilation compilation, AllowList list)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
            {
                if (name.IsVar || model.GetSymbolInfo(name).Symbol is not { } symbol || symbol.Locations.Any(l => l.IsInSource)) continue;
                if (Named(symbol) is { } id && list.TryFind(id, out var member) && member.IsIntrinsic)
                    yield return DiagnosticMap.At(Rules.ForbiddenMember, tree, name.Span, $"'{symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' is for the compiler's own use and not available to scripts");
            }
        }
    }

    private static string? Named(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when constructor.ContainingType.BaseType?.SpecialType == SpecialType.None => null, // attributes: the type decides
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition.GetDocumentationCommentId(),
        IPropertySymbol { GetMethod: { } getter } => getter.OriginalDefinition.GetDocumentationCommentId(),
        IFieldSymbol or INamedTypeSymbol => symbol.OriginalDefinition.GetDocumentationCommentId(),
        _ => null,
    };
}
