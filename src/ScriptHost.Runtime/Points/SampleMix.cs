using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime;

/// <summary>
/// Inputs for the warm-up: every field taken from any of the contract's samples. The samples alone would teach the JIT's profile a few
/// paths by heart, and the code for all other requests would be laid out as if it were never needed.
/// </summary>
internal static class SampleMix
{
    private const int Count = 96;

    /// <summary>The samples, then mixtures of them; always the same ones. Only the samples when they are fewer than two.</summary>
    public static ImmutableArray<TInput> Of<TInput, TOutput>(ImmutableArray<TInput> samples)
        where TInput : class
        where TOutput : class
    {
        if (samples.Length < 2) return samples;
        try
        {
            return [.. samples, .. Mixtures<TInput, TOutput>(samples)];
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            return samples; // a contract for use in process only need not have a JSON form
        }
    }

    private static List<TInput> Mixtures<TInput, TOutput>(ImmutableArray<TInput> samples)
        where TInput : class
        where TOutput : class
    {
        var json = new ContractJson<TInput, TOutput>();
        var texts = samples.Select(s => Text(json, s)).ToList();
        var random = new Random(samples.Length);
        return [.. Enumerable.Range(0, Count).Select(_ => json.ReadInput(Mix(texts, random)).Value).OfType<TInput>()];
    }

    private static JsonObject Text<TInput, TOutput>(ContractJson<TInput, TOutput> json, TInput sample)
        where TInput : class
        where TOutput : class
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) json.WriteInput(writer, sample);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject(); // an input is a record
    }

    private static byte[] Mix(List<JsonObject> samples, Random random) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject(samples[0].Select(field => KeyValuePair.Create(field.Key, samples[random.Next(samples.Count)][field.Key]?.DeepClone()))));
}
