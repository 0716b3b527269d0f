using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Cli;

/// <summary>One decision that was made here.</summary>
/// <param name="Name">"input", or "sample 2".</param>
/// <param name="Output">Null exactly when the run stopped.</param>
/// <param name="Elapsed">Wall-clock time around the run.</param>
internal sealed record LocalDecision(string Name, JsonNode Input, JsonNode? Output, Stop? Stop, Usage Usage, TimeSpan Elapsed);

/// <summary>Runs an image in this process, without a server.</summary>
/// <param name="json">The input, as it is after the contract's enricher; null for the contract's samples.</param>
/// <param name="sample">The number of the only sample to run, from 1; null for all.</param>
/// <param name="profile">Counts what lines spend; null when the image was not compiled for that.</param>
internal sealed class LocalRun(ScriptImage image, LoadedContract loaded, byte[]? json, int? sample, FuelProfile? profile) : IContractVisitor<ImmutableArray<LocalDecision>>
{
    public DecisionContract Contract => loaded.Contract;

    public ImmutableArray<LocalDecision> Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var contractJson = new ContractJson<TInput, TOutput>();
        var inputs = Inputs(contract, contractJson);
        using var program = ScriptProgram<TInput, TOutput>.Load(image, loaded, LoadMode.Trial);
        return [.. inputs.Select(input => Decide(program, contractJson, input.Name, input.Value))];
    }

    private (string Name, TInput Value)[] Inputs<TInput, TOutput>(DecisionContract<TInput, TOutput> contract, ContractJson<TInput, TOutput> contractJson)
        where TInput : class
        where TOutput : class
    {
        if (json is not null)
        {
            var read = contractJson.ReadInput(json);
            return read.Value is { } input ? [("input", input)] : throw new UsageException($"The input does not fit '{contract.Id}':{string.Concat(read.Faults.Select(f => $"\n  {(f.Pointer.Length == 0 ? "/" : f.Pointer)}: {f.Message}"))}");
        }
        var samples = contract.Samples.Select((s, i) => ($"sample {i + 1}", s)).ToArray();
        return sample is not { } number ? samples
            : number >= 1 && number <= samples.Length ? [samples[number - 1]]
            : throw new UsageException($"There is no sample {number}; '{contract.Id}' has samples 1 to {samples.Length}.");
    }

    private LocalDecision Decide<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, ContractJson<TInput, TOutput> contractJson, string name, TInput input)
        where TInput : class
        where TOutput : class
    {
        program.Run(input); // the first call compiles the code, which would count against the deadline; a server warms up too
        var start = Stopwatch.GetTimestamp();
        var decision = program.Run(input);
        var elapsed = Stopwatch.GetElapsedTime(start);
        profile?.During(() => program.Run(input));
        return new LocalDecision(name, Node(w => contractJson.WriteInput(w, input)), decision.Output is { } output ? Node(w => contractJson.WriteOutput(w, output)) : null, decision.Stop, decision.Usage, elapsed);
    }

    private static JsonNode Node(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        return JsonNode.Parse(buffer.WrittenSpan)!; // a record is written as an object
    }
}
