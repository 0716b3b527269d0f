using ScriptHost.Contracts;

namespace ScriptHost.Verification.Testing;

/// <summary>What one run of a test may spend: many decisions, but an end.</summary>
internal static class TestBudget
{
    private const long Fuel = 100_000_000;
    private const long AllocationBytes = 256L << 20;
    private const int MoreDepth = 100;

    // Fuel decides, not the clock.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    public static Budget Over(Budget script) => new(
        Math.Max(Fuel, script.Fuel), Math.Max(AllocationBytes, script.AllocationBytes), Math.Min(script.Depth + MoreDepth, Budget.MaxDepth), Deadline);

    /// <summary>The stop of a test: no manifest sets its budget, and the compiler's name for its code is nobody's.</summary>
    public static string Text(Stop stop) => stop.Message
        .Replace("; the budget is set in script.yaml", "; it does not end, or does too much at once", StringComparison.Ordinal)
        .Replace("in 'Initialize'", "in the test", StringComparison.Ordinal);
}
