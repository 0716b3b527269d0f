using System.Text.Json;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Checks;

/// <summary>A diagnostic that an editor shows and asks about.</summary>
/// <param name="Rule">Empty when it is not ours.</param>
/// <param name="Message">Empty when it has none.</param>
/// <param name="Json">As the editor sent it, to be sent back.</param>
internal sealed record ShownFinding(string Rule, TextRange Range, string Message, JsonElement Json)
{
    public static ShownFinding Of(JsonElement json) => new(
        Text(json, "code"),
        json.TryGetProperty("range", out var range) ? range.Deserialize(LspJson.Default.TextRange) : default,
        Text(json, "message"),
        json);

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? "" : "";
}
