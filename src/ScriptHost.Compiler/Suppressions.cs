using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Compiler.Catalog;

namespace ScriptHost.Compiler;

/// <summary>What a source asks not to show, and is shown because its rule is not configurable: a report must say so.</summary>
internal static class Suppressions
{
    public static IEnumerable<ScriptDiagnostic> Mark(IEnumerable<ScriptDiagnostic> diagnostics, ImmutableSortedDictionary<string, SyntaxTree> trees) =>
        diagnostics.Select(d => d.Line > 0 && RuleCatalog.Find(d.Id) is { IsConfigurable: false } && trees.TryGetValue(d.Path, out var tree) && IsDisabled(tree, d) ? d with { IsSuppressed = true } : d);

    private static bool IsDisabled(SyntaxTree tree, ScriptDiagnostic diagnostic)
    {
        var disabled = false;
        for (var directive = ((CSharpSyntaxNode)tree.GetRoot()).GetFirstDirective(); directive is not null && LineOf(directive) < diagnostic.Line; directive = directive.GetNextDirective())
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma && Names(pragma, diagnostic.Id)) disabled = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
        return disabled;
    }

    private static bool Names(PragmaWarningDirectiveTriviaSyntax pragma, string id) => pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(c => c.ToString() == id);

    private static int LineOf(DirectiveTriviaSyntax directive) => directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
