using System.Globalization;
using ScriptHost.Compiler;

namespace ScriptHost.Cli.Checks;

/// <summary>How long the stages of a check and the rules took, over all scripts.</summary>
internal static class Timings
{
    public static void Say(Terminal terminal, CheckReport report)
    {
        terminal.Say($"milliseconds in the workers, over {DiagnosticText.Count(report.Scripts.Length, "script")}:");
        foreach (var (stage, ms) in Stages(report)) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{ms,10:N1}  {stage}"));
        terminal.Say("of analyze, by rules:");
        foreach (var (rules, ms) in Rules(report)) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{ms,10:N1}  {rules}"));
    }

    public static object Document(CheckReport report) => new
    {
        Stages = Stages(report).Select(s => new { s.Stage, s.Ms }),
        Rules = Rules(report).Select(r => new { Rules = r.Rules.Split(' '), r.Ms }),
    };

    /// <summary>In the order of the line.</summary>
    private static IEnumerable<(string Stage, double Ms)> Stages(CheckReport report) =>
        report.Scripts.SelectMany(s => s.Stages).GroupBy(s => s.Stage, StringComparer.Ordinal).Select(g => (g.Key, Ms(g.Select(s => s.Elapsed))));

    /// <summary>The slowest first.</summary>
    private static IEnumerable<(string Rules, double Ms)> Rules(CheckReport report) =>
        report.Scripts.SelectMany(s => s.RuleTimes).GroupBy(r => r.Rules, StringComparer.Ordinal).Select(g => (g.Key, Ms: Ms(g.Select(r => r.Elapsed)))).OrderByDescending(r => r.Ms).ThenBy(r => r.Key, StringComparer.Ordinal);

    private static double Ms(IEnumerable<TimeSpan> times) => Math.Round(times.Sum(t => t.TotalMilliseconds), 3);
}
