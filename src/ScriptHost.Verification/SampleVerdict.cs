using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification;

/// <summary>What two reports about the same image say together: it gives the same usable output for the same fuel, or why not.</summary>
internal sealed class SampleVerdict(Bundle bundle, ContractId contract)
{
    /// <param name="place">Where two runs part, from 0 the number of the sample: a location and the end of a sentence. Asked for the first difference only.</param>
    public ImmutableArray<ScriptDiagnostic> Of(SampleReport first, SampleReport second, Func<int, Parting> place)
    {
        if (first.ContractFault is { } fault) return [ScriptDiagnostic.OfFile(Rules.Contract, bundle.ManifestPath, fault)];
        if (first.LoadFault is { } reason) return [SourcePlace.Diagnostic(bundle, Rules.Initializer, first.LoadStop?.Location, reason)];
        if (second.LoadFault is { } later) return [SourcePlace.Diagnostic(bundle, Rules.Repeat, second.LoadStop?.Location, $"the top-level values were made in one process and not in another: {later}; they may depend on the script only")];
        return [.. Stops(first.Runs), .. Differences(first.Runs, second.Runs, place)];
    }

    private IEnumerable<ScriptDiagnostic> Stops(ImmutableArray<SampleRun> runs) =>
        from number in Enumerable.Range(1, runs.Length)
        let stop = runs[number - 1].Stop
        where stop is not null
        group number by stop into same
        select SourcePlace.Diagnostic(bundle, Rules.Sample, same.Key.Location, $"on {Names(same)} of '{contract}' the script {same.Key.Message}");

    private IEnumerable<ScriptDiagnostic> Differences(ImmutableArray<SampleRun> first, ImmutableArray<SampleRun> second, Func<int, Parting> place)
    {
        var differences = Enumerable.Range(0, first.Length).Select(i => (Sample: i, Text: SampleDifference.Between(first[i], second[i]))).Where(d => d.Text is not null).ToList();
        if (differences.Count == 0) return [];
        var parting = place(differences[0].Sample);
        return differences.Select(d => SourcePlace.Diagnostic(bundle, Rules.Repeat, parting.Location, $"on sample {d.Sample + 1} of '{contract}' {d.Text}{parting.Clause}; a decision may depend on its input only"));
    }

    private static string Names(IEnumerable<int> numbers) => numbers.ToArray() is [var only] ? $"sample {only}" : $"samples {string.Join(", ", numbers)}";
}

/// <summary>Where two runs of the same script on the same input go different ways.</summary>
/// <param name="Location"><c>file:line</c>; null when it is not known.</param>
/// <param name="Clause">What may be behind it, to be put after a sentence; empty when nothing is known.</param>
internal sealed record Parting(string? Location, string Clause)
{
    public static Parting Unknown { get; } = new(null, "");
}
