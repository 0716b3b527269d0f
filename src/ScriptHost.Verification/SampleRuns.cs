using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification;

/// <summary>Runs an image on the samples of its contract, in this process.</summary>
/// <param name="only">The number of the only sample to run, from 0; null for all.</param>
/// <param name="before">Called before each run.</param>
internal sealed class SampleRuns(ScriptImage image, LoadedContract loaded, SampleOrder order, int? only, Action? before, CancellationToken cancellationToken) : IContractVisitor<SampleReport>
{
    // Fuel decides at the gate, not the clock: the verdict must not depend on how busy or how cold this machine is.
    public static ScriptImage Unhurried(ScriptImage image) => ScriptImage.Create(
        image.Facts with { Budget = image.Facts.Budget with { Deadline = TimeSpan.FromMinutes(1) } }, image.Assembly, image.Symbols);

    public SampleReport Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        try
        {
            using var program = ScriptProgram<TInput, TOutput>.Load(image, loaded, LoadMode.Trial);
            if (!TrySamples(contract, out var samples, out var fault)) return SampleReport.NoSamples(fault);
            return SampleReport.Of(Run(program, only is { } number ? [samples[number]] : samples));
        }
        catch (ProgramException e)
        {
            return SampleReport.NotLoaded(e.Message.TrimEnd('.'), e.Stop);
        }
    }

    private static bool TrySamples<TInput, TOutput>(DecisionContract<TInput, TOutput> contract, out IReadOnlyList<TInput> samples, out string fault)
        where TInput : class
        where TOutput : class
    {
        (samples, fault) = ([], "");
        try
        {
            samples = contract.Samples;
        }
        catch (Exception e) // the engineer's code: whatever it throws is theirs to read
        {
            fault = $"the contract '{contract.Id}' cannot make its samples, and no script can be tried without them: {e.GetType().Name}: {e.Message.TrimEnd('.')}; tell its owners";
        }
        return fault.Length == 0;
    }

    private ImmutableArray<SampleRun> Run<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, IReadOnlyList<TInput> samples)
        where TInput : class
        where TOutput : class
    {
        var json = new ContractJson<TInput, TOutput>();
        var runs = ImmutableArray.CreateBuilder<SampleRun>();
        foreach (var sample in order == SampleOrder.Backwards ? samples.Reverse() : samples)
        {
            runs.Add(Run(program, json, sample));
            if (order == SampleOrder.ToFirstStop && runs[^1].Stop is not null) break;
        }
        if (order == SampleOrder.Backwards) runs.Reverse();
        return runs.ToImmutable();
    }

    private SampleRun Run<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, ContractJson<TInput, TOutput> json, TInput sample)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        before?.Invoke();
        var decision = program.Run(sample);
        if (decision.Output is not { } output) return new SampleRun(decision.Stop, "nothing", decision.Usage.Fuel);
        try
        {
            using var text = new MemoryStream();
            using (var writer = new Utf8JsonWriter(text)) json.WriteOutput(writer, output);
            return new SampleRun(null, Encoding.UTF8.GetString(text.ToArray()), decision.Usage.Fuel);
        }
        catch (JsonException e) // a decision that cannot leave the host is no decision
        {
            return new SampleRun(new Stop(StopReason.InvalidOutput, $"returned an output that JSON cannot carry: {e.Message.TrimEnd('.')}"), "nothing", decision.Usage.Fuel);
        }
    }
}
