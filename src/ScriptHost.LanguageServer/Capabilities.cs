using System.Text.Json;
using ScriptHost.LanguageServer.Features;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer;

/// <summary>What the server tells editors that it can do.</summary>
internal static class Capabilities
{
    /// <summary>The answer to <c>initialize</c>.</summary>
    public static JsonElement Answer { get; } = JsonElement.Parse($$"""
        {
          "serverInfo": { "name": "scripthost", "version": "{{typeof(Capabilities).Assembly.GetName().Version?.ToString(3)}}" },
          "capabilities": {
            "positionEncoding": "utf-16",
            "textDocumentSync": { "openClose": true, "change": 2, "save": true },
            "completionProvider": { "triggerCharacters": [".", "\"", "/"], "resolveProvider": true },
            "hoverProvider": true,
            "signatureHelpProvider": { "triggerCharacters": ["(", ","] },
            "definitionProvider": true,
            "referencesProvider": true,
            "renameProvider": { "prepareProvider": true },
            "documentSymbolProvider": true,
            "documentFormattingProvider": true,
            "foldingRangeProvider": true,
            "documentLinkProvider": {},
            "inlayHintProvider": true,
            "codeActionProvider": { "codeActionKinds": ["quickfix"], "resolveProvider": true },
            "codeLensProvider": {},
            "executeCommandProvider": { "commands": {{Words([.. CommandRunner.Verbs.Keys])}} },
            "semanticTokensProvider": { "full": true, "legend": { "tokenTypes": {{Words(Colours.Types)}}, "tokenModifiers": {{Words(Colours.Modifiers)}} } }
          }
        }
        """);

    private static string Words(string[] words) => $"[{string.Join(", ", words.Select(w => $"\"{w}\""))}]";
}
