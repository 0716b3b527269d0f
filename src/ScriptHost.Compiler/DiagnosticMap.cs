using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler;

/// <summary>Positions of source text as people count them: lines and columns from 1, in the file they were written in.</summary>
internal static class DiagnosticMap
{
    /// <summary>Findings of one compilation that are shown.</summary>
    public const int MostShown = 100;

    private const int LongestMessage = 600;
    private const int LongestLine = 1_000;

    public static ScriptDiagnostic At(string id, SyntaxTree tree, TextSpan span, string message, Severity severity = Severity.Error) =>
        At(id, tree.FilePath, tree.GetText(), span, message, severity);

    public static ScriptDiagnostic At(string id, string path, SourceText text, TextSpan span, string message, Severity severity = Severity.Error)
    {
        var lines = text.Lines.GetLinePositionSpan(span);
        return new ScriptDiagnostic(id, severity, path, lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1, Cut(message), text.Lines[lines.Start.Line] is { Span.Length: <= LongestLine } line ? line.ToString() : null);
    }

    public static ScriptDiagnostic From(Diagnostic diagnostic, string? message = null, string? id = null)
    {
        var severity = Of(diagnostic.Severity);
        var text = message ?? diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.');
        return diagnostic.Location.SourceTree is { } tree
            ? At(id ?? diagnostic.Id, tree, diagnostic.Location.SourceSpan, text, severity)
            : new ScriptDiagnostic(id ?? diagnostic.Id, severity, "", 0, 0, 0, 0, Cut(text));
    }

    public static Severity Of(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Error => Severity.Error, DiagnosticSeverity.Warning => Severity.Warning, _ => Severity.Info };

    /// <summary>Sorted, and no more than people read: errors come before warnings where there are too many.</summary>
    /// <param name="untold">Findings that are not among <paramref name="diagnostics"/>.</param>
    /// <param name="entry">The file that a note about the rest is put to.</param>
    public static IEnumerable<ScriptDiagnostic> Shown(IEnumerable<ScriptDiagnostic> diagnostics, int untold, string entry)
    {
        var all = Sorted(diagnostics).ToList();
        if (all.Count <= MostShown && untold == 0) return all;
        var shown = Sorted(all.OrderByDescending(d => d.Severity).Take(MostShown)).ToList();
        var rest = all.Count - shown.Count + untold;
        return shown.Append(new ScriptDiagnostic(Rules.More, Severity.Info, entry, 0, 0, 0, 0, $"{rest:N0} more findings are not shown; correct these {shown.Count} first"));
    }

    private static string Cut(string message) => message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), "…");

    public static IEnumerable<ScriptDiagnostic> Sorted(IEnumerable<ScriptDiagnostic> diagnostics) => diagnostics
        .Distinct()
        .OrderBy(d => d.Path, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Id, StringComparer.Ordinal);
}
