namespace ScriptHost.Runtime;

/// <summary>The counter of one run.</summary>
public sealed class Meter
{
    /// <summary>The meter of the run on this thread.</summary>
    public static Meter Current => throw new NotSupportedException("No run is metered on this thread.");

    /// <summary>Takes bytes from the budget before they are allocated.</summary>
    public void Allocate(long bytes) => throw new NotSupportedException($"{bytes} bytes cannot be charged.");

    /// <summary>Takes steps from the budget.</summary>
    public void Burn(long fuel) => throw new NotSupportedException($"{fuel} steps cannot be charged.");
}
