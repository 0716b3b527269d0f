namespace ScriptHost.LanguageServer.Protocol;

internal sealed record Hover(MarkupContent Contents, TextRange Range);

internal sealed record SignatureHelp(Signature[] Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record Signature(string Label, MarkupContent? Documentation, SignatureParameter[] Parameters);

/// <param name="Label">A part of the signature's label.</param>
internal sealed record SignatureParameter(string Label);

internal sealed record ReferenceParams(TextDocumentId TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record RenameParams(TextDocumentId TextDocument, Position Position, string NewName);

internal sealed record PrepareRename(TextRange Range, string Placeholder);

/// <param name="Kind">5 class, 10 enum, 12 function, 13 variable, 14 constant, 8 field, 7 property, 22 enum member.</param>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, TextRange Range, TextRange SelectionRange, DocumentSymbol[]? Children);

/// <param name="Data">Five numbers a token.</param>
internal sealed record SemanticTokens(int[] Data);

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

internal sealed record DocumentLink(TextRange Range, string Target);

internal sealed record RangeParams(TextDocumentId TextDocument, TextRange Range);

/// <param name="Kind">2: the name of a parameter; null for what is neither that nor a type.</param>
internal sealed record InlayHint(Position Position, string Label, int? Kind, bool? PaddingRight = null, bool? PaddingLeft = null, string? Tooltip = null);
