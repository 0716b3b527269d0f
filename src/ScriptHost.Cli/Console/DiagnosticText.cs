using System.Globalization;
using System.Text;
using ScriptHost.Compiler;

namespace ScriptHost.Cli;

/// <summary>A diagnostic for people: where, what, the line and a caret below the place.</summary>
internal static class DiagnosticText
{
    private const int WidestLine = 300;

    public static string Of(ScriptDiagnostic diagnostic, bool colours)
    {
        var text = diagnostic.ToString();
        if (colours) text = text.Replace($": {Name(diagnostic.Severity)} ", $": {Colour(diagnostic.Severity)}{Name(diagnostic.Severity)}\x1b[0m ", StringComparison.Ordinal);
        return diagnostic.SourceLine is { Length: <= WidestLine } line && diagnostic.Column > 0 ? $"{text}\n    {Visible(line)}\n    {Caret(diagnostic, line)}" : text;
    }

    public static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>"2 errors", "1 warning".</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    // Below the same characters, tabs kept, so that the caret stands where it points at.
    private static string Caret(ScriptDiagnostic diagnostic, string line)
    {
        var start = Math.Min(diagnostic.Column - 1, line.Length);
        var end = diagnostic.EndLine == diagnostic.Line ? Math.Min(diagnostic.EndColumn - 1, line.Length) : line.TrimEnd().Length;
        var before = new StringBuilder();
        foreach (var c in line[..start]) before.Append(c == '\t' ? '\t' : ' ');
        return $"{before}^{new string('~', Math.Max(end - start - 1, 0))}";
    }

    // A script may hold what steers a terminal; it must not.
    private static string Visible(string line) => string.Concat(line.Select(c => char.IsControl(c) && c != '\t' ? '\u00b7' : c));

    private static string Colour(Severity severity) => severity switch { Severity.Error => "\x1b[31m", Severity.Warning => "\x1b[33m", _ => "\x1b[36m" };
}
