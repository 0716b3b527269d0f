namespace ScriptHost.Runtime;

/// <summary>What one run spent.</summary>
/// <param name="Fuel">Abstract steps; the same for the same image and input on every machine.</param>
/// <param name="AllocatedBytes">Managed bytes the calling thread allocated; may differ by the runtime's own caches.</param>
/// <param name="Depth">The deepest nesting of script calls.</param>
/// <param name="Elapsed">Wall-clock time from entry to result.</param>
public readonly record struct Usage(long Fuel, long AllocatedBytes, int Depth, TimeSpan Elapsed);
