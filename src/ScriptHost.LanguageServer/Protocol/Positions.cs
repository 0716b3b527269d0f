namespace ScriptHost.LanguageServer.Protocol;

/// <param name="Line">From 0.</param>
/// <param name="Character">From 0, in UTF-16 units.</param>
internal readonly record struct Position(int Line, int Character);

/// <param name="End">One past the last character.</param>
internal readonly record struct TextRange(Position Start, Position End);

internal sealed record FileRange(string Uri, TextRange Range);

internal sealed record TextDocumentId(string Uri, int? Version = null);

internal sealed record DocumentParams(TextDocumentId TextDocument);

internal sealed record PositionParams(TextDocumentId TextDocument, Position Position);

internal sealed record TextEdit(TextRange Range, string NewText);

/// <param name="Changes">By URI.</param>
internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]> Changes);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

/// <summary>Parameters, or a result, of nothing.</summary>
internal sealed record Nothing;
