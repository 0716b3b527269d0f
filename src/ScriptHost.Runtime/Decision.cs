using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>The outcome of one run: an output or the reason why there is none, what it spent and which version made it.</summary>
/// <param name="Output">The answer; null exactly when the run stopped and the contract has no fallback.</param>
/// <param name="Stop">Why the script gave no usable output; null when it did.</param>
/// <param name="Version">The version of the decision point that ran; 0 for a program that is not deployed.</param>
public readonly record struct Decision<TOutput>(TOutput? Output, Stop? Stop, Usage Usage, int Version)
    where TOutput : class
{
    /// <summary>True when <see cref="Output"/> is the contract's fallback, because the script stopped.</summary>
    public bool IsFallback => Stop is not null && Output is not null;
}
