using ScriptHost.Cli.Checks;
using ScriptHost.Compiler;

namespace ScriptHost.Cli.Formats;

/// <summary>A code quality report of GitLab. Of equal fingerprints it shows one only, so they are all different.</summary>
internal sealed class GitLabFormat : ICheckFormat
{
    public void Write(Terminal terminal, CheckReport report) => Format.Json(terminal, report.Findings.Select(Issue));

    private static object Issue(Finding finding)
    {
        var d = finding.Diagnostic;
        var first = Math.Max(1, d.Line);
        return new GitLabIssue(d.Message, d.Id, finding.Fingerprint, Severity(d), new GitLabLocation(d.Path, new GitLabLines(first, Math.Max(first, d.EndLine))));
    }

    private static string Severity(ScriptDiagnostic d) => d.Severity switch
    {
        Compiler.Severity.Error => d.Id.StartsWith("SH0", StringComparison.Ordinal) ? "blocker" : "critical",
        Compiler.Severity.Warning => "minor",
        _ => "info",
    };

    private sealed record GitLabIssue(string Description, [property: System.Text.Json.Serialization.JsonPropertyName("check_name")] string CheckName, string Fingerprint, string Severity, GitLabLocation Location);

    private sealed record GitLabLocation(string Path, GitLabLines Lines);

    private sealed record GitLabLines(int Begin, int End);
}
