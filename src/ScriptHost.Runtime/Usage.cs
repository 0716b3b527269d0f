namespace ScriptHost.Runtime;

/// <summary>What one run spent.</summary>
/// <param name="Fuel">Abstract steps; the same for the same image and input on every machine.</param>
/// <param name="AllocatedBytes">
/// Managed bytes the calling thread allocated; may differ by the runtime's own caches. Zero for a run of less than 1,024 steps that was
/// asked for by <see cref="IDecisionPoint{TInput,TOutput}.Decide"/> under a budget of 1 MiB or more: to count so little costs more than the
/// rest of the host. All other calls count.
/// </param>
/// <param name="Depth">The deepest nesting of script calls.</param>
/// <param name="Elapsed">
/// Wall-clock time, counted from when the deadline watch first saw the run: zero for a run of less than some milliseconds, because the
/// decision path reads no clock. Measure around the call for more.
/// </param>
public readonly record struct Usage(long Fuel, long AllocatedBytes, int Depth, TimeSpan Elapsed);
