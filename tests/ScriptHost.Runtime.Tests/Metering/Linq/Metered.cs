using ScriptHost.Contracts;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

/// <summary>Runs code as if a script had called it.</summary>
internal static class Metered
{
    /// <summary>The smallest frame that a script's call is taken to have.</summary>
    public const int FrameBytes = 600;

    public static Usage Run(Action action)
    {
        var (usage, reason) = Run(action, new Budget(1_000_000_000, 256 << 20, 1_000, TimeSpan.FromMinutes(1)));
        Assert.Equal(StopReason.None, reason);
        return usage;
    }

    public static (Usage Usage, StopReason Reason) Run(Action action, Budget budget)
    {
        var meter = Meter.Begin(new RunLimits(budget, FrameBytes), counts: true);
        try
        {
            action();
        }
        catch (ScriptStoppedException)
        {
            // the meter says why
        }
        finally
        {
            meter.End();
        }
        return (meter.Usage, meter.Reason);
    }
}
