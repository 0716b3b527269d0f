using System.Text.Json;

namespace ScriptHost.LanguageServer;

/// <summary>What the server tells editors that it can do.</summary>
internal static class Capabilities
{
    private static readonly byte[] Text =
        """
        {
          "positionEncoding": "utf-16",
          "textDocumentSync": { "openClose": true, "change": 2, "save": true }
        }
        """u8.ToArray();

    /// <summary>The answer to <c>initialize</c>.</summary>
    public static JsonElement Answer { get; } = JsonDocument.Parse($$"""
        {
          "serverInfo": { "name": "scripthost", "version": "{{typeof(Capabilities).Assembly.GetName().Version?.ToString(3)}}" },
          "capabilities": {{System.Text.Encoding.UTF8.GetString(Text)}}
        }
        """).RootElement;
}
