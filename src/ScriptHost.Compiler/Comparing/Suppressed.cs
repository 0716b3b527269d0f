using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Comparing;

/// <summary>Which rules the sources of a bundle silence.</summary>
internal static class Suppressed
{
    public static ImmutableArray<string> In(Bundle bundle) =>
    [
        .. SourceElements.Trees(bundle).SelectMany(tree => Pragmas(tree).SelectMany(Ids).Select(id => $"{id} in {tree.FilePath}")).Distinct().Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<PragmaWarningDirectiveTriviaSyntax> Pragmas(SyntaxTree tree)
    {
        for (var directive = ((CSharpSyntaxNode)tree.GetRoot()).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)) yield return pragma;
    }

    private static IEnumerable<string> Ids(PragmaWarningDirectiveTriviaSyntax pragma) => pragma.ErrorCodes.Count == 0 ? ["all warnings"] : pragma.ErrorCodes.Select(c => c.ToString());
}
