using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Metering;

/// <summary>What every run of one program may spend, with all that follows from it worked out once: a meter begins a run with few stores.</summary>
internal sealed class RunLimits
{
    /// <summary>
    /// Steps that a run may take before its allocations are counted, where nobody asks for the count of short runs: what is large is counted
    /// from the first, the rest are a hundred objects.
    /// </summary>
    private const long Uncounted = 1024;

    /// <summary>Bytes of a memory budget that so few steps might use up: below, every run is counted.</summary>
    private const long SmallMemory = 1 << 20;

    /// <param name="frameBytes">The most stack that one call of the program takes.</param>
    public RunLimits(Budget budget, int frameBytes)
    {
        (Budget, FrameBytes) = (budget, frameBytes);
        Fuel = budget.Fuel;
        Depth = budget.Depth;
        Stack = (budget.Depth + 1L) * frameBytes;
        FirstPoll = Math.Max(0, Fuel - Meter.PollEvery);
        FirstCount = Math.Max(0, Fuel - Uncounted);
        CountsAlways = budget.AllocationBytes < SmallMemory;
    }

    public Budget Budget { get; }

    public int FrameBytes { get; }

    public long Fuel { get; }

    public int Depth { get; }

    /// <summary>Bytes of stack that calls nested as deep as the budget allows take. A call looks at the depth when its frame is there: one more.</summary>
    public long Stack { get; }

    /// <summary>Fuel left at the first look at all budgets, where allocations count from the start.</summary>
    public long FirstPoll { get; }

    /// <summary>Fuel left from which on allocations are counted, where short runs are not.</summary>
    public long FirstCount { get; }

    /// <summary>Whether allocations count from the start, whoever asks.</summary>
    public bool CountsAlways { get; }
}
