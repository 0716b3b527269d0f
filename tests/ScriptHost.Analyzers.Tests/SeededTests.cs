using System.Globalization;
using Microsoft.CodeAnalysis;
using ScriptHost.Analyzers.Tests.Engine;
using Xunit.Abstractions;

namespace ScriptHost.Analyzers.Tests;

/// <summary>Mistakes data scientists make, planted in careful scripts: most are found, and the careful scripts stay silent.</summary>
public sealed class SeededTests(ITestOutputHelper output)
{
    private const double Promise = 0.9;
    private const double UnseenPromise = 0.75;
    private const int Neighbourhood = 5; // lines: a guard that is gone shows where the value is used

    [Fact]
    public async Task Nine_of_ten_planted_mistakes_are_found_and_careful_scripts_stay_silent()
    {
        var (planted, missed, falseAlarms) = await TryAsync("Seeded");

        Assert.True(planted >= 60, $"Only {planted} mistakes are planted.");
        Assert.Empty(falseAlarms);
        Assert.True(missed.Count <= (1 - Promise) * planted, $"{missed.Count} of {planted} missed:\n{string.Join("\n", missed)}");
    }

    /// <summary>Written after the rules were tuned on the first set; two of its misses were generalised over since. Sets that nobody had seen were found to 77 % at first sight.</summary>
    [Fact]
    public async Task Most_mistakes_in_scripts_that_no_rule_was_tuned_on_are_found()
    {
        var (planted, missed, falseAlarms) = await TryAsync("SeededUnseen");

        Assert.Empty(falseAlarms);
        Assert.True(missed.Count <= (1 - UnseenPromise) * planted, $"{missed.Count} of {planted} missed:\n{string.Join("\n", missed)}");
    }

    private async Task<(int Planted, List<string> Missed, List<string> FalseAlarms)> TryAsync(string folder)
    {
        var (planted, missed, falseAlarms) = (0, new List<string>(), new List<string>());
        foreach (var script in SeededScript.All(folder))
        {
            var clean = await FindAsync(script.Text);
            falseAlarms.AddRange(clean.Select(d => $"{script.Name}: {Shown(d)}"));
            foreach (var mistake in script.Mistakes)
            {
                planted++;
                var mistaken = script.With(mistake);
                var caught = Caught(clean, await FindAsync(mistaken), LinesOf(mistake, script.Text));
                if (caught.Count == 0) missed.Add($"{script.Name}: {mistake.Name}");
                output.WriteLine($"{script.Name}: {mistake.Name} -> {(caught.Count == 0 ? "MISSED" : string.Join(" | ", caught.Select(Shown)))}");
            }
        }

        foreach (var alarm in falseAlarms) output.WriteLine($"FALSE ALARM {alarm}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{planted - missed.Count} of {planted} caught, {falseAlarms.Count} false alarms"));
        return (planted, missed, falseAlarms);
    }

    /// <summary>What `check` prints: the rules and the compiler's own warnings.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string text)
    {
        using var project = ScriptProject.Of(text);
        var warnings = (await project.Document.Project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Warning); // a C# project has one
        return [.. await ScriptProject.FindAsync(project.Document, AllRules.Create()), .. warnings];
    }

    // A finding counts when the clean script has none of its id and message, and when it stands where the mistake is: a reader must be led there.
    private static List<Diagnostic> Caught(IReadOnlyList<Diagnostic> clean, IReadOnlyList<Diagnostic> mistaken, (int First, int Last) lines)
    {
        var known = clean.Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. mistaken.Where(d => !known.Contains(Key(d)) && d.AdditionalLocations.Prepend(d.Location).Any(l => IsNear(l, lines)))];
    }

    private static bool IsNear(Location place, (int First, int Last) lines) =>
        place.GetLineSpan() is var at && at.EndLinePosition.Line >= lines.First - Neighbourhood && at.StartLinePosition.Line <= lines.Last + Neighbourhood;

    private static (int First, int Last) LinesOf(Mistake mistake, string clean)
    {
        var first = clean[..clean.IndexOf(mistake.Old, StringComparison.Ordinal)].Count(c => c == '\n');
        return (first, first + mistake.New.Count(c => c == '\n'));
    }

    private static string Key(Diagnostic d) => d.Id + d.GetMessage(CultureInfo.InvariantCulture);

    private static string Shown(Diagnostic d) => string.Create(CultureInfo.InvariantCulture, $"({d.Location.GetLineSpan().StartLinePosition.Line + 1}) {d.Severity} {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}");
}
