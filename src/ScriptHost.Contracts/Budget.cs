namespace ScriptHost.Contracts;

/// <summary>What one decision may spend before it is stopped.</summary>
/// <param name="Fuel">Abstract steps, equal on every machine; prices are in the runtime's cost table. 1 or more; default 1,000,000.</param>
/// <param name="AllocationBytes">Managed bytes the calling thread may allocate during the call. 1,024 or more; default 16 MiB.</param>
/// <param name="Depth">Nested script calls, lambdas included. 1 to 10,000; default 1,000.</param>
/// <param name="Deadline">Wall-clock time from entry to result. Not part of a replay, which is decided by fuel. 1 ms to 1 min; default 1 s.</param>
public sealed record Budget(long Fuel, long AllocationBytes, int Depth, TimeSpan Deadline)
{
    public const int MaxDepth = 10_000;

    /// <summary>1,000,000 fuel, 16 MiB, depth 1,000, 1 s.</summary>
    public static Budget Default { get; } = new(1_000_000, 16 << 20, 1_000, TimeSpan.FromSeconds(1));

    /// <summary>What is wrong with this budget, one sentence a fault; empty when it can be used. A budget is always finite.</summary>
    public IEnumerable<string> Faults()
    {
        if (Fuel is < 1 or > 1_000_000_000_000) yield return $"fuel is {Fuel:N0}; it must be 1 to 1,000,000,000,000 steps";
        if (AllocationBytes is < 1024 or > 1L << 34) yield return $"allocation is {AllocationBytes:N0} bytes; it must be 1 KiB to 16 GiB";
        if (Depth is < 1 or > MaxDepth) yield return $"depth is {Depth:N0}; it must be 1 to {MaxDepth:N0} nested calls";
        if (Deadline < TimeSpan.FromMilliseconds(1) || Deadline > TimeSpan.FromMinutes(1)) yield return $"deadline is {Deadline.TotalMilliseconds:N0} ms; it must be 1 ms to 60 s";
    }
}
