namespace ScriptHost.Runtime.Isolation;

/// <summary>What one worker process may take. Time is limited by each question.</summary>
/// <param name="HeapBytes">Managed memory; beyond it the worker's code gets an <see cref="OutOfMemoryException"/>. 64 MiB or more.</param>
/// <param name="ResidentBytes">All memory that is really there; beyond it the worker is killed. More than <paramref name="HeapBytes"/>.</param>
public sealed record WorkerLimits(long HeapBytes, long ResidentBytes)
{
    /// <summary>What the runtime, compiled code and stacks take beside the managed heap.</summary>
    private const long Beside = 256L << 20;

    public static WorkerLimits OfHeap(long bytes) => new(bytes, bytes + Beside);
}
