using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Fixes;

namespace ScriptHost.Cli.Checks;

/// <summary>Everything a check found; every format writes the same.</summary>
/// <param name="Scripts">In the order in which they were named.</param>
/// <param name="Findings">Sorted by file and place; what two scripts load is found once.</param>
/// <param name="FailLevel">The least severity that makes the check fail.</param>
internal sealed record CheckReport(ImmutableArray<CheckedScript> Scripts, ImmutableArray<Finding> Findings, Severity FailLevel)
{
    public bool Passed => Findings.All(f => f.Diagnostic.Severity < FailLevel);

    /// <summary>How to name the scripts in the next command.</summary>
    public string NextOptions { get; init; } = "";

    public bool ShowsTimings { get; init; }

    /// <summary>Whether these are the findings that a base does not have; false for all there are.</summary>
    public bool IsComparison { get; init; }

    public static CheckReport Of(ImmutableArray<CheckedScript> scripts, Severity failLevel)
    {
        var found = new HashSet<ScriptDiagnostic>();
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var script in scripts)
        {
            var fingerprints = new Fingerprints(script.Bundle);
            foreach (var diagnostic in script.Diagnostics)
                if (Report.FromHere(diagnostic, script.Script.Root) is var shown && found.Add(shown)) findings.Add(new Finding(shown, script.Script.Name, Numbered(fingerprints.Of(diagnostic), repeats), Fix(script, diagnostic)));
        }
        return new CheckReport(scripts, [.. findings.OrderBy(f => f.Diagnostic.Path, StringComparer.Ordinal).ThenBy(f => f.Diagnostic.Line).ThenBy(f => f.Diagnostic.Column).ThenBy(f => f.Diagnostic.Id, StringComparer.Ordinal)], failLevel);
    }

    private static OfferedFix? Fix(CheckedScript script, ScriptDiagnostic d) => script.Fixes.GetValueOrDefault((d.Id, d.Path, d.Line, d.Column)) is { } fix
        ? fix with { Edits = [.. fix.Edits.Select(e => e with { Path = Report.FromHere(Path.Combine(script.Script.Root, e.Path)) })] }
        : null;

    private static string Numbered(string fingerprint, Dictionary<string, int> repeats)
    {
        repeats[fingerprint] = repeats.GetValueOrDefault(fingerprint) + 1;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fingerprint}:{repeats[fingerprint]}");
    }
}
