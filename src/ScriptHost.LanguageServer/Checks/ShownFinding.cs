using System.Text.Json;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Checks;

/// <summary>A diagnostic that an editor shows and asks about.</summary>
/// <param name="Rule">Empty when it is not ours.</param>
/// <param name="Json">As the editor sent it, to be sent back.</param>
internal sealed record ShownFinding(string Rule, TextRange Range, JsonElement Json)
{
    public static ShownFinding Of(JsonElement json) => new(
        json.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() ?? "" : "",
        json.TryGetProperty("range", out var range) ? range.Deserialize(LspJson.Default.TextRange) : default,
        json);
}
