using System.Collections.Immutable;
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
            var samples = contract.Samples;
            var first = samples.Select(s => Run(program, s)).ToArray();
            var second = samples.Reverse().Select(s => Run(program, s)).Reverse().ToArray();
            return [.. Stops(first), .. Differences(first, second)];
        }
        catch (ProgramException e)
        {
            return [SourcePlace.Diagnostic(bundle, Rules.Initializer, e.Stop?.Location, e.Message.TrimEnd('.'))];
        }
    }

    // Fuel decides here, not the clock: the verdict must not depend on how busy or how cold this machine is.
    private static ScriptImage Unhurried(ScriptImage image) => ScriptImage.Create(
        image.Facts with { Budget = image.Facts.Budget with { Deadline = TimeSpan.FromMinutes(1) } }, image.Assembly, image.Symbols);

    private Decision<TOutput> Run<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, TInput sample)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        return program.Run(sample);
    }

    private IEnumerable<ScriptDiagnostic> Stops<TOutput>(Decision<TOutput>[] decisions)
        where TOutput : class =>
        from number in Enumerable.Range(1, decisions.Length)
        where decisions[number - 1].Stop is not null
        group number by decisions[number - 1].Stop into same
        select SourcePlace.Diagnostic(bundle, Rules.Sample, same.Key.Location, $"on {Names(same)} of '{loaded.Id}' the script {same.Key.Message}");

    private IEnumerable<ScriptDiagnostic> Differences<TOutput>(Decision<TOutput>[] first, Decision<TOutput>[] second)
        where TOutput : class =>
        from i in Enumerable.Range(0, first.Length)
        let difference = Difference(first[i], second[i])
        where difference is not null
        select ScriptDiagnostic.OfFile(Rules.Repeat, bundle.EntryPath, $"on sample {i + 1} of '{loaded.Id}' the second run {difference}; a decision may depend on its input only");

    private static string? Difference<TOutput>(Decision<TOutput> first, Decision<TOutput> second)
        where TOutput : class =>
        OutputText.Of(first.Output) is var before && OutputText.Of(second.Output) is var after && before != after ? $"gave {after} after {before}"
        : first.Stop is null && first.Usage.Fuel != second.Usage.Fuel ? FormattableString.Invariant($"spent {second.Usage.Fuel:N0} fuel after {first.Usage.Fuel:N0}")
        : null;

    private static string Names(IEnumerable<int> numbers) => numbers.ToArray() is [var only] ? $"sample {only}" : $"samples {string.Join(", ", numbers)}";
}
