using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScriptHost.Analyzers.CodeFixes;

namespace ScriptHost.Fixes;

/// <summary>Which fixes are wanted.</summary>
/// <param name="Rules">Only these; empty for all. Fixes that change what a script decides are applied only for rules that are named here.</param>
/// <param name="MayEdit">Whether the file of a path may be changed.</param>
public sealed record FixChoice(ImmutableSortedSet<string> Rules, Func<string, bool> MayEdit)
{
    internal bool Wants(string rule) => Rules.IsEmpty || Rules.Contains(rule);

    /// <summary>The first action that is offered for a finding and may be applied.</summary>
    internal async Task<CodeAction?> OfferedAsync(Document document, CodeFixProvider provider, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offered = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), cancellationToken)).ConfigureAwait(false);
        return offered.Find(a => Rules.Contains(diagnostic.Id) || !FixKey.IsChanging(a.EquivalenceKey));
    }
}
