using System.Collections.Immutable;
using ScriptHost.Contracts;

namespace ScriptHost.Verification;

/// <summary>What an image did with the samples of its contract, in one process.</summary>
/// <param name="Runs">By sample; the last one stopped when the runs were to end with a stop. Empty when none was possible.</param>
/// <param name="ContractFault">Why the contract makes no samples; null when it does.</param>
/// <param name="LoadFault">Why the program cannot be loaded; null when it can.</param>
/// <param name="LoadStop">The stop of a top-level value, which is why it cannot be loaded; null when there was none.</param>
public sealed record SampleReport(ImmutableArray<SampleRun> Runs, string? ContractFault, string? LoadFault, Stop? LoadStop)
{
    public static SampleReport Of(ImmutableArray<SampleRun> runs) => new(runs, null, null, null);

    public static SampleReport NoSamples(string fault) => new([], fault, null, null);

    public static SampleReport NotLoaded(string fault, Stop? stop) => new([], null, fault, stop);
}
