using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Replaying;

/// <summary>What one run came to, in a form that compares exactly.</summary>
/// <param name="Output">As the contract's JSON, in which every bit of a number is; null when there is none.</param>
/// <param name="Stop">Why the script gave no usable output; with an output, that is the contract's fallback.</param>
public sealed record RunOutcome(ReadOnlyMemory<byte>? Output, Stop? Stop, Usage Usage)
{
    /// <summary>A recorded decision.</summary>
    public static RunOutcome Of(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return new(capture.Output, capture.Stop, capture.Usage);
    }

    /// <summary>Whether the host or the clock ended the run, so that another run may end otherwise.</summary>
    public bool IsByChance => Stop is { Reason: StopReason.Deadline or StopReason.WorkerLost or StopReason.Quarantined };

    /// <summary>How this run compares with an earlier one. Where it stopped is not compared, nor the fuel of a stopped run: it depends on where the stop was noticed.</summary>
    public ReplayVerdict Against(RunOutcome before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return IsByChance || before.IsByChance ? ReplayVerdict.Unfit
            : before.Stop is null && Stop is not null ? ReplayVerdict.NewlyStopped
            : before.Stop is not null && Stop is null ? ReplayVerdict.NewlyFine
            : before.Stop?.Reason != Stop?.Reason || !SameOutput(before) ? ReplayVerdict.Changed
            : Stop is null && before.Usage.Fuel != Usage.Fuel ? ReplayVerdict.CostDiffers
            : ReplayVerdict.Same;
    }

    /// <summary>Whether both have the same output, bit for bit, or none.</summary>
    public bool SameOutput(RunOutcome other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Output.HasValue == other.Output.HasValue && Output.GetValueOrDefault().Span.SequenceEqual(other.Output.GetValueOrDefault().Span);
    }
}
