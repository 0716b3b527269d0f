using ScriptHost.Cli.Checks;
using ScriptHost.Compiler;

namespace ScriptHost.Cli.Formats;

/// <summary>For people at a terminal: each finding with its line and a caret, then where to read more.</summary>
internal sealed class TextFormat : ICheckFormat
{
    private const int MostHints = 5;

    public void Write(Terminal terminal, CheckReport report)
    {
        Report.Text(terminal, report.Findings.Select(f => f.Diagnostic));
        var count = report.Findings.ToLookup(f => f.Diagnostic.Severity);
        var passed = report.Scripts.Count(s => s.MayBeDeployed);
        foreach (var hint in Hints(report)) terminal.Say($"why: scripthost explain {hint}");
        terminal.Say($"{DiagnosticText.Count(report.Scripts.Length, "script")} checked: {passed} may be deployed, {report.Scripts.Length - passed} may not; {DiagnosticText.Count(count[Severity.Error].Count(), "error")}, {DiagnosticText.Count(count[Severity.Warning].Count(), "warning")}");
        if (report.Passed) terminal.Next($"run {report.Scripts[0].Script.Words}{report.NextOptions}");
    }

    /// <summary>The rules that have a page, errors first; beyond a few nobody reads on.</summary>
    private static IEnumerable<string> Hints(CheckReport report) =>
        report.Findings.Where(f => f.Rule is not null).OrderByDescending(f => f.Diagnostic.Severity).Select(f => f.Diagnostic.Id).Distinct().Take(MostHints);
}
