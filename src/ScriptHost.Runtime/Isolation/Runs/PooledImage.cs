using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>An image that the workers of one pool run, and the workers it cost. Safe from any thread.</summary>
internal sealed class PooledImage(int number, ScriptImage image)
{
    /// <summary>A version that lost this many workers is not run any more.</summary>
    public const int MostLost = 2;

    // What a late worker is given beyond its own stop: the supervisor must not be faster than the meter on a busy machine.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private int _lost;

    public int Number { get; } = number;

    public ScriptImage Image { get; } = image;

    /// <summary>The question that loads and warms it.</summary>
    public byte[] Frame { get; } = RunFrames.OfImage(RunFrames.Image, number, image);

    /// <summary>The question that only loads it.</summary>
    public byte[] FrameAtOnce { get; } = RunFrames.OfImage(RunFrames.ImageAtOnce, number, image);

    /// <summary>How long a worker may take for one run before it is killed: twice the deadline and a second.</summary>
    public TimeSpan Limit { get; } = (image.Facts.Budget.Deadline * 2) + Grace;

    public bool IsQuarantined => Volatile.Read(ref _lost) >= MostLost;

    /// <summary>The stop of every run while it is quarantined.</summary>
    public static Stop Quarantine { get; } = new(StopReason.Quarantined, $"is quarantined because it lost {MostLost} worker processes; deploy another version");

    /// <summary>Holds lost workers against the image.</summary>
    /// <returns>True when that put it into quarantine.</returns>
    public bool Blame(int workers)
    {
        var now = Interlocked.Add(ref _lost, workers);
        return now >= MostLost && now - workers < MostLost;
    }
}
