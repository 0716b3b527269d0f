using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Fixes;

/// <summary>What could be done about the findings of a bundle, one by one, for reports that offer it.</summary>
public static class FixOffers
{
    /// <param name="bundle">A bundle that gets as far as the rules.</param>
    /// <param name="contracts">The contracts of this host; the manifest names one of them.</param>
    /// <param name="cancellationToken">Looked at between fixes and by Roslyn.</param>
    /// <returns>By rule, path, line and column; findings without a fix are not there.</returns>
    public static async Task<ImmutableDictionary<(string Id, string Path, int Line, int Column), OfferedFix>> OfAsync(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var offers = ImmutableDictionary.CreateBuilder<(string, string, int, int), OfferedFix>();
        using var project = FixProject.Open(bundle, contracts);
        if (project is null) return offers.ToImmutable();
        var choice = new FixChoice(FixCatalog.Ids, _ => true);
        foreach (var finding in await project.FindAsync(project.Solution, cancellationToken).ConfigureAwait(false))
            if (await OfAsync(project, choice, finding, cancellationToken).ConfigureAwait(false) is { } offer)
            {
                var place = DiagnosticMap.From(finding);
                offers[(place.Id, place.Path, place.Line, place.Column)] = offer;
            }
        return offers.ToImmutable();
    }

    private static async Task<OfferedFix?> OfAsync(FixProject project, FixChoice choice, Diagnostic finding, CancellationToken cancellationToken)
    {
        if (project.Documents(project.Solution).FirstOrDefault(d => d.FilePath == finding.Location.SourceTree?.FilePath) is not { } document) return null;
        foreach (var provider in FixCatalog.All.Where(f => f.FixableDiagnosticIds.Contains(finding.Id)))
            if (await choice.OfferedAsync(document, provider, finding, cancellationToken).ConfigureAwait(false) is { } action)
                return new OfferedFix(action.Title, await EditsAsync(project, action, cancellationToken).ConfigureAwait(false));
        return null;
    }

    private static async Task<ImmutableArray<FixEdit>> EditsAsync(FixProject project, CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        foreach (var document in project.Documents(operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution ?? project.Solution))
        {
            var before = project.Solution.GetDocument(document.Id)!; // fixes add no files
            var lines = (await before.GetTextAsync(cancellationToken).ConfigureAwait(false)).Lines;
            foreach (var change in await document.GetTextChangesAsync(before, cancellationToken).ConfigureAwait(false))
            {
                var span = lines.GetLinePositionSpan(change.Span);
                edits.Add(new FixEdit(document.FilePath!, span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1, change.NewText ?? "")); // ! the project gave it one
            }
        }
        return edits.ToImmutable();
    }
}
