using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>
/// The workers that one request lost. A script is a pure function: one that kills its worker kills the next one as well. So a run whose
/// worker is lost is repeated, and a repetition that succeeds clears the script; whoever killed the first worker, it was not the script.
/// </summary>
internal struct RunLosses
{
    // An operator who kills all workers hits one request more than once. A kernel that runs out of memory does so for ever.
    private const int MostKilled = 4;

    /// <summary>Workers this request lost by what may be its own fault.</summary>
    public int Count { get; private set; }

    private int _killed;

    /// <summary>The stop that ends the request; null when it is to be run again.</summary>
    public Stop? Add(WorkerLoss loss)
    {
        if (loss.Cause == LossCause.Killed && ++_killed < MostKilled) return null;
        Count++;
        if (loss.Cause == LossCause.Killed) Count = PooledImage.MostLost;
        return Count < PooledImage.MostLost && loss.Cause != LossCause.Late ? null : new Stop(StopReason.WorkerLost, $"lost the worker process it ran in, which {loss.Brief}");
    }
}
