using System.Globalization;
using System.Text;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Verification;

/// <summary>Turns the place where a run stopped into a diagnostic that shows the line.</summary>
internal static class SourcePlace
{
    /// <param name="location"><c>file:line</c>; null or a file outside of the bundle gives a diagnostic about the entry.</param>
    public static ScriptDiagnostic Diagnostic(Bundle bundle, string rule, string? location, string message)
    {
        if (location is null || location.LastIndexOf(':') is not (> 0 and var colon) || bundle.Find(location[..colon]) is not { } file
            || !int.TryParse(location[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || Line(file, line) is not { } text)
            return ScriptDiagnostic.OfFile(rule, bundle.EntryPath, message);
        var column = text.Length - text.TrimStart().Length + 1;
        return new ScriptDiagnostic(rule, Severity.Error, file.Path, line, column, line, Math.Max(text.TrimEnd().Length, column) + 1, message, text);
    }

    private static string? Line(BundleFile file, int line) =>
        Encoding.UTF8.GetString(file.Content.AsSpan()).ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(line - 1);
}
