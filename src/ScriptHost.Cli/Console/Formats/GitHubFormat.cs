using System.Globalization;
using ScriptHost.Cli.Checks;
using ScriptHost.Compiler;

namespace ScriptHost.Cli.Formats;

/// <summary>Workflow commands of GitHub Actions, which become annotations in a pull request. A step shows ten of each kind.</summary>
internal sealed class GitHubFormat : ICheckFormat
{
    private const int MostOfAKind = 10;

    public void Write(Terminal terminal, CheckReport report)
    {
        var byKind = report.Findings.ToLookup(f => f.Diagnostic.Severity);
        var shown = 0;
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            // The last line is a notice too.
            var most = severity == Severity.Info && report.Findings.Length > shown + MostOfAKind ? MostOfAKind - 1 : MostOfAKind;
            foreach (var finding in byKind[severity].Take(most))
            {
                terminal.Data(Command(finding));
                shown++;
            }
        }
        if (report.Findings.Length - shown is > 0 and var more) terminal.Data(string.Create(CultureInfo.InvariantCulture, $"::notice title=scripthost::…and {more:N0} more; 'scripthost check' lists all"));
    }

    private static string Command(Finding finding)
    {
        var d = finding.Diagnostic;
        var kind = d.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        return $"::{kind} file={Property(d.Path)}{Place(d)},title={Property(finding.Heading)}::{Data(d.Message)}";
    }

    // Columns mean something to GitHub on one line only.
    private static string Place(ScriptDiagnostic d) =>
        d.Line == 0 ? ""
        : d.Line == d.EndLine ? FormattableString.Invariant($",line={d.Line},col={d.Column},endLine={d.EndLine},endColumn={d.EndColumn}")
        : FormattableString.Invariant($",line={d.Line},endLine={d.EndLine}");

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
