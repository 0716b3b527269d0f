using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Json;

/// <summary>
/// How one contract's inputs and outputs are read from and written to JSON: camelCase names as they are spelt, enums as text, nothing
/// unknown, nothing missing, nothing twice. Belongs to its contract instance and goes with it. Safe from any thread.
/// </summary>
public abstract class ContractJson
{
    /// <summary>How deep objects and lists may nest.</summary>
    public const int MaxDepth = 32;

    private protected ContractJson()
    {
        Options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = MaxDepth,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the text goes into JSON documents, never into HTML
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new EnumTextConverter(), new ReadOnlyCollections() },
        };
        Options.MakeReadOnly();
    }

    public JsonSerializerOptions Options { get; }

    public abstract Shape Input { get; }

    public abstract Shape Output { get; }

    public static ContractJson For(DecisionContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Accept(new Maker());
    }

    private sealed class Maker : IContractVisitor<ContractJson>
    {
        public ContractJson Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class => new ContractJson<TInput, TOutput>();
    }
}

/// <inheritdoc cref="ContractJson"/>
public sealed class ContractJson<TInput, TOutput> : ContractJson
    where TInput : class
    where TOutput : class
{
    private readonly JsonTypeInfo<TInput> _inputInfo;
    private readonly JsonTypeInfo<TOutput> _outputInfo;
    private readonly Check<TInput>? _check;

    public ContractJson()
    {
        var shapes = new ShapeReader(Options);
        Input = shapes.Read(typeof(TInput));
        Output = shapes.Read(typeof(TOutput));
        _inputInfo = (JsonTypeInfo<TInput>)Options.GetTypeInfo(typeof(TInput));
        _outputInfo = (JsonTypeInfo<TOutput>)Options.GetTypeInfo(typeof(TOutput));
        _check = new CheckBuilder().Build<TInput>(Input);
    }

    public override Shape Input { get; }

    public override Shape Output { get; }

    /// <summary>Reads an input. A good one costs a plain deserialization; only a bad one is looked at again, for all of its faults.</summary>
    public JsonRead<TInput> ReadInput(ReadOnlySpan<byte> utf8)
    {
        string refusal;
        try
        {
            if (JsonSerializer.Deserialize(utf8, _inputInfo) is { } input && (_check is null || _check.Passes(input))) return new(input, []);
            refusal = "null";
        }
        catch (Exception e) when (e is not OutOfMemoryException) // the contract's constructors and converters may throw anything
        {
            refusal = e.GetType().Name;
        }
        var faults = FaultFinder.Find(utf8, Input, Options);
        return new(null, faults.IsEmpty ? [new InputFault("", $"the contract cannot make a {typeof(TInput).Name} of this ({refusal})")] : faults);
    }

    /// <summary>Reads an output, as goldens and tests hold it.</summary>
    public JsonRead<TOutput> ReadOutput(ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (JsonSerializer.Deserialize(utf8, _outputInfo) is { } output) return new(output, []);
        }
        catch (Exception e) when (e is not OutOfMemoryException) // as above
        {
            var faults = FaultFinder.Find(utf8, Output, Options);
            return new(null, faults.IsEmpty ? [new InputFault("", $"the contract cannot make a {typeof(TOutput).Name} of this ({e.GetType().Name})")] : faults);
        }
        return new(null, [new InputFault("", "null where an object is expected")]);
    }

    public void WriteInput(Utf8JsonWriter writer, TInput input) => JsonSerializer.Serialize(writer, input, _inputInfo);

    /// <exception cref="JsonException">The output holds what JSON cannot carry, such as a number that is not finite or an enum value without a name.</exception>
    public void WriteOutput(Utf8JsonWriter writer, TOutput output)
    {
        try
        {
            JsonSerializer.Serialize(writer, output, _outputInfo);
        }
#pragma warning disable CA1031 // NaN and infinity are an ArgumentException, and the contract's own code may throw anything
        catch (Exception e) when (e is not (JsonException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw new JsonException(e.Message, e);
        }
    }
}
