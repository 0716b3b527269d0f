using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScriptHost.Verification;

/// <summary>An output as text, to compare and to show: every bit of its numbers is in it, and its lists count by content.</summary>
internal static class OutputText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Of<TOutput>(TOutput? output)
        where TOutput : class => output is null ? "no output" : JsonSerializer.Serialize(output, Json);
}
