using ScriptHost.Cli.Checks;
using ScriptHost.Compiler;

namespace ScriptHost.Cli.Formats;

/// <summary>One JSON document with everything.</summary>
internal sealed class JsonFormat : ICheckFormat
{
    public void Write(Terminal terminal, CheckReport report) => Format.Json(terminal, new
    {
        report.Passed,
        FailLevel = DiagnosticText.Name(report.FailLevel),
        Scripts = report.Scripts.Select(s => new { s.Script.Name, Passed = s.MayBeDeployed, Bundle = s.Bundle?.Id.Value }),
        Diagnostics = report.Findings.Select(Document),
        Timings = report.ShowsTimings ? Timings.Document(report) : null,
    });

    private static object Document(Finding finding)
    {
        var d = finding.Diagnostic;
        return new { d.Id, Severity = DiagnosticText.Name(d.Severity), d.Path, d.Line, d.Column, d.EndLine, d.EndColumn, d.Message, d.SourceLine, d.IsSuppressed, finding.Rule?.Title, finding.Rule?.HelpLink, finding.Fingerprint };
    }
}
