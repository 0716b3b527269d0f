using ScriptHost.Runtime;

namespace ScriptHost.Verification.Replaying;

/// <summary>A capture and what an image made of it.</summary>
/// <param name="Before">What was recorded, with its output written as this host writes it.</param>
/// <param name="Now">What the run came to; null when its input does not fit the contract.</param>
/// <param name="Why">Why nothing can be said, in one clause; null unless the verdict is <see cref="ReplayVerdict.Unfit"/>.</param>
public sealed record Replayed(Capture Capture, RunOutcome Before, RunOutcome? Now, ReplayVerdict Verdict, string? Why)
{
    /// <summary>Whether the decision is another one.</summary>
    public bool Differs => Verdict is ReplayVerdict.Changed or ReplayVerdict.NewlyStopped or ReplayVerdict.NewlyFine;
}
