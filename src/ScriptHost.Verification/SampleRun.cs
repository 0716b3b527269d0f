using ScriptHost.Contracts;

namespace ScriptHost.Verification;

/// <summary>What one run on a sample came to.</summary>
/// <param name="Stop">Why there is no usable output; null when there is one.</param>
/// <param name="Output">The output as JSON, in which every bit of a number is.</param>
public sealed record SampleRun(Stop? Stop, string Output, long Fuel);
