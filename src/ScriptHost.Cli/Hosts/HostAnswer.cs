using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ScriptHost.Cli.Hosts;

/// <summary>What a server answered: a document, or a problem (RFC 9457).</summary>
internal sealed record HostAnswer(Uri Host, int Status, JsonNode Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true };

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>What a problem says about itself.</summary>
    public string Detail => Body is JsonObject problem && problem["detail"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : $"The host at {HostClient.Shown(Host)} answered with status {Status}.";

    /// <exception cref="HostException">The document is another than a host of this version writes.</exception>
    public T As<T>()
        where T : class
    {
        try
        {
            if (Body.Deserialize<T>(Json) is { } document) return document;
        }
        catch (JsonException e)
        {
            throw new HostException($"The host at {HostClient.Shown(Host)} answers in another form than this command line reads: {e.Message} Use the command line of the host's version.", e);
        }
        throw new HostException($"The host at {HostClient.Shown(Host)} answered nothing.");
    }
}
