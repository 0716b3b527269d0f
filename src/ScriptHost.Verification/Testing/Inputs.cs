using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Testing;

/// <summary>The inputs of a contract as tests meet them: read, written, compared with the samples.</summary>
internal sealed class Inputs<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly ContractJson<TInput, TOutput> _json = new();

    public Inputs(DecisionContract<TInput, TOutput> contract)
    {
        Samples = [.. contract.Samples];
        SampleNodes = [.. Samples.Select(Node)];
    }

    public ImmutableArray<TInput> Samples { get; }

    public ImmutableArray<JsonObject> SampleNodes { get; }

    public JsonSerializerOptions Options => _json.Options;

    public Shape Shape => _json.Input;

    public IEnumerable<string> OutputFields => _json.Output.Fields.Select(f => f.Name);

    public JsonRead<TInput> Read(ReadOnlySpan<byte> utf8) => _json.ReadInput(utf8);

    public TInput? Read(JsonNode node) => _json.ReadInput(Encoding.UTF8.GetBytes(node.ToJsonString())).Value;

    /// <summary>Whether a request with this input would be let in.</summary>
    public bool Accepts(TInput input)
    {
        try
        {
            return Read(Node(input)) is not null;
        }
        catch (JsonException) // an enum value without a name
        {
            return false;
        }
    }

    public JsonObject Node(TInput input) => JsonSerializer.SerializeToNode(input, Options)!.AsObject(); // ! a record is written as an object

    /// <exception cref="JsonException">The output holds what JSON cannot carry.</exception>
    public JsonObject Node(TOutput output)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text)) _json.WriteOutput(writer, output);
        return JsonNode.Parse(text.ToArray())!.AsObject(); // ! as above
    }

    /// <summary>How an input differs from the sample that is nearest to it.</summary>
    public InputView View(JsonObject input)
    {
        var nearest = SampleNodes.Select((sample, i) => (Sample: sample, Number: i + 1, Differing: Differing(input, sample))).OrderBy(s => s.Differing.Length).FirstOrDefault();
        return nearest.Sample is null
            ? new InputView(Text(input), "", [.. input.Select(p => new InputField(p.Key, Text(p.Value), null))])
            : new InputView(Text(input), $"sample {nearest.Number}", nearest.Differing);
    }

    /// <summary>Of a table's row, when an input is in it.</summary>
    public InputView? ViewOfRow(object? row)
    {
        var input = row as TInput ?? (row is System.Runtime.CompilerServices.ITuple tuple ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).OfType<TInput>().FirstOrDefault() : null);
        return input is null || !Accepts(input) ? null : View(Node(input));
    }

    public string Text(JsonNode? node) => node?.ToJsonString(Options) ?? "null";

    private ImmutableArray<InputField> Differing(JsonObject input, JsonObject sample) =>
        [.. input.Where(p => !JsonNode.DeepEquals(p.Value, sample[p.Key])).Select(p => new InputField(p.Key, Text(p.Value), Text(sample[p.Key])))];
}
