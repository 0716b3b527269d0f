using System.Globalization;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Says whether two outcomes are the same decision.</summary>
/// <param name="tolerance">See <see cref="ReviewTools"/>.</param>
internal sealed class PairJudge(OutputFields fields, double tolerance)
{
    public PairVerdict Of(RunOutcome before, RunOutcome after) => after.Against(before) switch
    {
        ReplayVerdict.Unfit => PairVerdict.Unfit,
        ReplayVerdict.NewlyStopped => PairVerdict.NewlyStopped,
        ReplayVerdict.NewlyFine => PairVerdict.NewlyFine,
        ReplayVerdict.Same or ReplayVerdict.CostDiffers => PairVerdict.Same,
        _ => before.Stop is null && before.Output is { } old && after.Output is { } now && IsNear(fields.Read(old), fields.Read(now)) ? PairVerdict.WithinTolerance : PairVerdict.Changed,
    };

    public bool IsNear(double before, double after) => Math.Abs(after - before) <= tolerance * Math.Max(1, Math.Max(Math.Abs(before), Math.Abs(after)));

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // The outputs differ somewhere; only if that is in numbers that are near, they are the same decision.
    private bool IsNear(string?[] before, string?[] after)
    {
        for (var i = 0; i < before.Length; i++)
            if (before[i] != after[i] && !(fields.All[i].IsNumber && before[i] is { } old && after[i] is { } now && old != "null" && now != "null" && IsNear(Number(old), Number(now)))) return false;
        return true;
    }
}
