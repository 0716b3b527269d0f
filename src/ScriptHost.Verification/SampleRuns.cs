using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification;

/// <summary>Runs an image on every sample of its contract, forwards and then backwards, so that an answer that depends on earlier ones differs.</summary>
internal sealed class SampleRuns(Bundle bundle, ScriptImage image, LoadedContract loaded, CancellationToken cancellationToken) : IContractVisitor<ImmutableArray<ScriptDiagnostic>>
{
    public ImmutableArray<ScriptDiagnostic> Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        try
        {
            using var program = ScriptProgram<TInput, TOutput>.Load(Unhurried(image), loaded, LoadMode.Trial);
            var json = new ContractJson<TInput, TOutput>();
            if (!TrySamples(contract, out var samples, out var fault)) return [ScriptDiagnostic.OfFile(Rules.Contract, bundle.ManifestPath, fault)];
            var first = samples.Select(s => Run(program, json, s)).ToArray();
            var second = samples.Reverse().Select(s => Run(program, json, s)).Reverse().ToArray();
            return [.. Stops(first), .. Differences(first, second)];
        }
        catch (ProgramException e)
        {
            return [SourcePlace.Diagnostic(bundle, Rules.Initializer, e.Stop?.Location, e.Message.TrimEnd('.'))];
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

    // Fuel decides here, not the clock: the verdict must not depend on how busy or how cold this machine is.
    private static ScriptImage Unhurried(ScriptImage image) => ScriptImage.Create(
        image.Facts with { Budget = image.Facts.Budget with { Deadline = TimeSpan.FromMinutes(1) } }, image.Assembly, image.Symbols);

    private SampleRun Run<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, ContractJson<TInput, TOutput> json, TInput sample)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();
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

    private IEnumerable<ScriptDiagnostic> Stops(SampleRun[] runs) =>
        from number in Enumerable.Range(1, runs.Length)
        let stop = runs[number - 1].Stop
        where stop is not null
        group number by stop into same
        select SourcePlace.Diagnostic(bundle, Rules.Sample, same.Key.Location, $"on {Names(same)} of '{loaded.Id}' the script {same.Key.Message}");

    private IEnumerable<ScriptDiagnostic> Differences(SampleRun[] first, SampleRun[] second) =>
        from i in Enumerable.Range(0, first.Length)
        let difference = first[i].DifferenceTo(second[i])
        where difference is not null
        select ScriptDiagnostic.OfFile(Rules.Repeat, bundle.EntryPath, $"on sample {i + 1} of '{loaded.Id}' the second run {difference}; a decision may depend on its input only");

    private static string Names(IEnumerable<int> numbers) => numbers.ToArray() is [var only] ? $"sample {only}" : $"samples {string.Join(", ", numbers)}";
}
