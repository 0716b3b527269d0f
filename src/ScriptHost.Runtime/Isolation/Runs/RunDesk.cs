using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>The programs of one worker, whatever their types are. Used by one thread.</summary>
internal abstract class RunDesk
{
    /// <summary>Loads the image of a question.</summary>
    /// <param name="runs">Gives way while the image is warmed; null where a request waits, and it is warmed briefly only.</param>
    public abstract void Load(ReadOnlyMemory<byte> question, LongRuns? runs);

    /// <summary>The answer to a question; valid until the next one.</summary>
    public abstract ReadOnlyMemory<byte> Decide(ReadOnlySpan<byte> question, LongRuns runs);
}

/// <inheritdoc/>
internal sealed class RunDesk<TInput, TOutput>(LoadedContract loaded, DecisionContract<TInput, TOutput> contract) : RunDesk
    where TInput : class
    where TOutput : class
{
    private readonly ContractJson<TInput, TOutput> _json = new();
    private readonly Dictionary<int, ScriptProgram<TInput, TOutput>> _programs = [];
    private readonly Lazy<ImmutableArray<TInput>> _warmUp = new(() => SampleMix.Of<TInput, TOutput>([.. contract.Samples]));
    private readonly AnswerBuffer _answer = new();

    public override void Load(ReadOnlyMemory<byte> question, LongRuns? runs)
    {
        runs?.GiveWay();
        var number = BinaryPrimitives.ReadInt32LittleEndian(question.Span[1..]);
        var image = ScriptImage.FromBytes(question.Span[RunFrames.DecideHead..]);
        var program = ScriptProgram<TInput, TOutput>.Load(image, loaded, LoadMode.Serving);
        if (runs is not null) WarmUp.Run(program, _warmUp.Value);
        else WarmUp.RunBriefly(program, [.. contract.Samples]);
        _programs[number] = program;
    }

    public override ReadOnlyMemory<byte> Decide(ReadOnlySpan<byte> question, LongRuns runs)
    {
        var program = _programs[BinaryPrimitives.ReadInt32LittleEndian(question[1..])];
        // The supervisor has read the same text with the same contract.
        var input = _json.ReadInput(question[RunFrames.DecideHead..]).Value ?? throw new InvalidDataException("The supervisor sent an input that does not fit the contract.");
        runs.Begin();
        var decision = program.Run(input);
        runs.End();
        return decision.Output is { } output ? Output(output, decision.Usage) : _answer.Stop(decision.Stop!, decision.Usage); // without output there is a stop
    }

    private ReadOnlyMemory<byte> Output(TOutput output, Usage usage)
    {
        try
        {
            return _answer.Output(usage, json => _json.WriteOutput(json, output));
        }
        catch (JsonException e)
        {
            return _answer.Stop(new Stop(StopReason.InvalidOutput, $"returned an output that JSON cannot carry: {e.Message.TrimEnd('.')}"), usage);
        }
    }
}
