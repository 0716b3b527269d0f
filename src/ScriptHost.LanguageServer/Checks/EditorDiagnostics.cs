using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Catalog;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Checks;

/// <summary>Findings of the line as editors show them.</summary>
internal static class EditorDiagnostics
{
    /// <param name="found">About one file.</param>
    /// <param name="text">The file; null when there is none, as for a manifest that is missing.</param>
    public static EditorDiagnostic[] Of(IEnumerable<ScriptDiagnostic> found, SourceText? text)
    {
        var lines = text is null ? null : new LineMap(text);
        return [.. found.Select(d => new EditorDiagnostic(Range(d, text, lines), Severity(d.Severity), d.Id, Page(d.Id), "scripthost", d.Message))];
    }

    private static TextRange Range(ScriptDiagnostic found, SourceText? text, LineMap? lines) =>
        found.Line == 0 || text is null || lines is null ? default
        : lines.RangeOf(TextSpan.FromBounds(Offset(text, found.Line, found.Column), Math.Max(Offset(text, found.Line, found.Column), Offset(text, found.EndLine, found.EndColumn))));

    // The line counts lines as Roslyn does.
    private static int Offset(SourceText text, int line, int column) =>
        line > text.Lines.Count ? text.Length : Math.Min(text.Lines[line - 1].Start + column - 1, text.Lines[line - 1].EndIncludingLineBreak);

    private static int Severity(Severity severity) => severity switch { Compiler.Severity.Error => 1, Compiler.Severity.Warning => 2, _ => 3 };

    private static CodeDescription? Page(string id) => RuleCatalog.Find(id)?.HelpLink is { Length: > 0 } link ? new CodeDescription(link) : null;
}
