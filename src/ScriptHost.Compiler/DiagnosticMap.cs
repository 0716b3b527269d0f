using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler;

/// <summary>Positions of source text as people count them: lines and columns from 1, in the file they were written in.</summary>
internal static class DiagnosticMap
{
    public static ScriptDiagnostic At(string id, SyntaxTree tree, TextSpan span, string message, Severity severity = Severity.Error) =>
        At(id, tree.FilePath, tree.GetText(), span, message, severity);

    public static ScriptDiagnostic At(string id, string path, SourceText text, TextSpan span, string message, Severity severity = Severity.Error)
    {
        var lines = text.Lines.GetLinePositionSpan(span);
        return new ScriptDiagnostic(id, severity, path, lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1, message, text.Lines[lines.Start.Line].ToString());
    }

    public static ScriptDiagnostic From(Diagnostic diagnostic, string? message = null, string? id = null)
    {
        var severity = diagnostic.Severity switch { DiagnosticSeverity.Error => Severity.Error, DiagnosticSeverity.Warning => Severity.Warning, _ => Severity.Info };
        var text = message ?? diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.');
        return diagnostic.Location.SourceTree is { } tree
            ? At(id ?? diagnostic.Id, tree, diagnostic.Location.SourceSpan, text, severity)
            : new ScriptDiagnostic(id ?? diagnostic.Id, severity, "", 0, 0, 0, 0, text);
    }

    public static IEnumerable<ScriptDiagnostic> Sorted(IEnumerable<ScriptDiagnostic> diagnostics) => diagnostics
        .Distinct()
        .OrderBy(d => d.Path, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Id, StringComparer.Ordinal);
}
