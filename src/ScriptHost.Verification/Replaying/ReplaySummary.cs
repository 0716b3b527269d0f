namespace ScriptHost.Verification.Replaying;

/// <summary>Counts replays as they come, and keeps the first few of each kind that needs a look.</summary>
/// <param name="shown">How many of each kind are kept.</param>
public sealed class ReplaySummary(int shown)
{
    private readonly int[] _counts = new int[Enum.GetValues<ReplayVerdict>().Length];
    private readonly List<Replayed> _first = [];

    public int Total => _counts.Sum();

    /// <summary>Decisions that are other ones.</summary>
    public int Differing => this[ReplayVerdict.Changed] + this[ReplayVerdict.NewlyStopped] + this[ReplayVerdict.NewlyFine];

    public int this[ReplayVerdict verdict] => _counts[(int)verdict];

    /// <summary>The first ones that differ or do not fit, in their order.</summary>
    public IReadOnlyList<Replayed> First => _first;

    public void Add(Replayed replayed)
    {
        ArgumentNullException.ThrowIfNull(replayed);
        var earlier = _counts[(int)replayed.Verdict]++;
        if (earlier < shown && (replayed.Differs || replayed.Verdict == ReplayVerdict.Unfit)) _first.Add(replayed);
    }
}
