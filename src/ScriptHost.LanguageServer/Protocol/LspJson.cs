using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScriptHost.LanguageServer.Protocol;

/// <summary>How the protocol's types are written, without reflection: it counts in the time to the first diagnostics.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(WatchedFilesParams))]
[JsonSerializable(typeof(MessageParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(CompletionItem))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(SignatureHelp))]
[JsonSerializable(typeof(FileRange[]))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(PrepareRename))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(DocumentLink[]))]
[JsonSerializable(typeof(TextEdit[]))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(InlayHint[]))]
internal sealed partial class LspJson : JsonSerializerContext;
