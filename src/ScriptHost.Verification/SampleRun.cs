using ScriptHost.Contracts;

namespace ScriptHost.Verification;

/// <summary>What one run on a sample came to.</summary>
/// <param name="Stop">Why there is no usable output; null when there is one.</param>
/// <param name="Output">The output as JSON, in which every bit of a number is.</param>
internal sealed record SampleRun(Stop? Stop, string Output, long Fuel)
{
    /// <summary>How a second run on the same sample differs; null when it does not. A stop's fuel depends on where it was noticed.</summary>
    public string? DifferenceTo(SampleRun second) =>
        Output != second.Output ? $"gave {second.Output} after {Output}"
        : Stop is null && Fuel != second.Fuel ? FormattableString.Invariant($"spent {second.Fuel:N0} fuel after {Fuel:N0}")
        : null;
}
