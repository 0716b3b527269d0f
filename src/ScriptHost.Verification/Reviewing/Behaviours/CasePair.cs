using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Reviewing.Behaviours;

internal enum PairVerdict
{
    Same,
    WithinTolerance,
    Changed,
    NewlyStopped,
    NewlyFine,
    Unfit,
}

/// <summary>An input and what both sides made of it.</summary>
/// <param name="Why">Why nothing can be said; null when something can.</param>
/// <param name="ValuesBefore">By output field; empty where there is no output.</param>
/// <param name="Segments">By input field.</param>
/// <param name="Cause">Which change it is put down to; empty when nothing differs.</param>
internal sealed record CasePair(
    ReviewCase Case, PairVerdict Verdict, string? Why, RunOutcome? Before, RunOutcome? After, string?[] ValuesBefore, string?[] ValuesAfter, string?[] Segments, bool IsNoisy, bool IsAsRecorded, string Cause)
{
    public bool Differs => Verdict is PairVerdict.Changed or PairVerdict.NewlyStopped or PairVerdict.NewlyFine;
}
