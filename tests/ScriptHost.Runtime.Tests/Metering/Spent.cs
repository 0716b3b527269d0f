using ScriptHost.Contracts;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

/// <summary>The fuel that guards charge for a call.</summary>
internal static class Spent
{
    public static long By(Action call)
    {
        var meter = Meter.Begin(new RunLimits(Budget.Default, frameBytes: 1024), counts: true);
        try
        {
            var fuel = meter.Fuel;
            call();
            return fuel - meter.Fuel;
        }
        finally
        {
            meter.End();
        }
    }
}
