namespace ScriptHost.LanguageServer.Protocol;

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DidChangeParams(TextDocumentId TextDocument, ContentChange[] ContentChanges);

/// <param name="Range">Null when <paramref name="Text"/> is the whole text.</param>
internal sealed record ContentChange(TextRange? Range, string Text);
