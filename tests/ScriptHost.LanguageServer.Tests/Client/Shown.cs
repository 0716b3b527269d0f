using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>Diagnostics in one line each, so that those of the editor and those of the line can be compared.</summary>
internal static class Shown
{
    public static string Of(JsonArray published) => string.Join('\n', published.Select(Line));

    public static string Of(IEnumerable<ScriptDiagnostic> found, string text) => string.Join('\n', found.Select(d => Line(d, text)));

    private static string Line(JsonNode? d) => string.Create(CultureInfo.InvariantCulture,
        $"{d!["code"]} {d["severity"]} {Place(d["range"]!["start"]!)}-{Place(d["range"]!["end"]!)} {d["message"]}"); // what the protocol asks for

    private static string Place(JsonNode position) => $"{position["line"]}:{position["character"]}";

    private static string Line(ScriptDiagnostic d, string text)
    {
        var severity = d.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 };
        return d.Line == 0 ? $"{d.Id} {severity} 0:0-0:0 {d.Message}" : $"{d.Id} {severity} {Place(text, d.Line, d.Column)}-{Place(text, d.EndLine, d.EndColumn)} {d.Message}";
    }

    // The line counts lines as Roslyn does, editors as the protocol does.
    private static string Place(string text, int line, int column)
    {
        var lines = SourceText.From(text).Lines;
        var offset = line > lines.Count ? text.Length : Math.Min(lines[line - 1].Start + column - 1, lines[line - 1].EndIncludingLineBreak);
        return Place(text, offset);
    }

    public static string Place(string text, int offset)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) (line, start) = (line + 1, i + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{line}:{offset - start}");
    }
}
