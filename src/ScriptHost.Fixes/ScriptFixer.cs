using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Fixes;

/// <summary>
/// Applies the code fixes to a bundle, rule by rule. The line that would deploy the result has the last word: what would not compile there, or
/// would have more findings, is not changed. Safe from any thread; writes no file.
/// </summary>
public static class ScriptFixer
{
    /// <param name="bundle">What is to be fixed.</param>
    /// <param name="contracts">The contracts of this host; the manifest names one of them.</param>
    /// <param name="choice">Which rules, in which files.</param>
    /// <param name="cancellationToken">Looked at between fixes and by Roslyn.</param>
    public static async Task<FixOutcome> FixAsync(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, FixChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(choice);
        var found = ScriptCompiler.Check(bundle, contracts, cancellationToken);
        if (found.Stages.All(s => s.Stage != "analyze"))
            return new FixOutcome(bundle, 0, [$"{bundle.EntryPath} does not compile, and fixes need to know what its names mean; correct it first: {found.Diagnostics.First(d => d.Severity == Severity.Error)}"]);

        var (best, notes) = (new Candidate(bundle, found.Diagnostics), new List<string>());
        foreach (var provider in FixCatalog.All)
            foreach (var rule in provider.FixableDiagnosticIds.Where(id => choice.Wants(id) && best.Diagnostics.Any(d => d.Id == id)))
            {
                using var project = FixProject.Open(best.Bundle, contracts);
                if (project is null) continue;
                var solution = await new FixAll(project, provider, rule, choice).ApplyAsync(project.Solution, cancellationToken).ConfigureAwait(false);
                if (solution == project.Solution) continue;
                var next = await Edited.BundleAsync(best.Bundle, project, solution, cancellationToken).ConfigureAwait(false);
                var tried = new Candidate(next, ScriptCompiler.Check(next, contracts, cancellationToken).Diagnostics);
                if (tried.WorseThan(best) is { } worse) notes.Add($"the fix of {rule} in {bundle.EntryPath} was left out, because of what comes with it: {worse}");
                else best = tried;
            }
        return new FixOutcome(best.Bundle, found.Diagnostics.Length - best.Diagnostics.Length, [.. notes]);
    }

    /// <summary>The first finding that a changed bundle has more of than before; null when there is none.</summary>
    public static ScriptDiagnostic? WorseThan(ImmutableArray<ScriptDiagnostic> now, ImmutableArray<ScriptDiagnostic> before)
    {
        var known = before.CountBy(Kind).ToDictionary();
        return now.GroupBy(Kind).Where(g => g.Count() > known.GetValueOrDefault(g.Key)).Select(g => g.Last()).FirstOrDefault();

        static (string, string) Kind(ScriptDiagnostic d) => (d.Id, d.Path);
    }

    private sealed record Candidate(Bundle Bundle, ImmutableArray<ScriptDiagnostic> Diagnostics)
    {
        public ScriptDiagnostic? WorseThan(Candidate other) => ScriptFixer.WorseThan(Diagnostics, other.Diagnostics);
    }
}
