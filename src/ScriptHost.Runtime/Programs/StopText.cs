using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>Says where and why a run stopped, without a word that the script chose.</summary>
internal static class StopText
{
    /// <param name="meter">Of the run that stopped.</param>
    /// <param name="facts">Of its image: the entry point and the sites.</param>
    public static Stop OfBudget(Meter meter, ImageFacts facts, Assembly script)
    {
        var (reason, budget) = (meter.Reason, meter.Budget);
        var place = meter.Site >= 0 && meter.Site < facts.Sites.Length ? Site(facts.Sites[meter.Site]) : Place(meter.Where, script);
        var spent = reason switch
        {
            StopReason.Fuel => string.Create(CultureInfo.InvariantCulture, $"after {budget.Fuel:N0} fuel"),
            StopReason.Memory => string.Create(CultureInfo.InvariantCulture, $"at its allocation budget of {budget.AllocationBytes:N0} bytes"),
            StopReason.Depth => string.Create(CultureInfo.InvariantCulture, $"at {budget.Depth:N0} nested calls"),
            _ => string.Create(CultureInfo.InvariantCulture, $"after its deadline of {budget.Deadline.TotalMilliseconds:N0} ms"),
        };
        return new Stop(reason, $"stopped {spent}{In(place)}; the budget is set in script.yaml", place?.Line);
    }

    public static Stop OfError(Exception error, Assembly script)
    {
        var place = Place(new StackTrace(error, fNeedFileInfo: true), script);
        var type = error.GetType();
        var name = type.Assembly == script ? "an exception of its own" : type.Name;
        return new Stop(StopReason.ScriptError, $"threw {name}{In(place)}", place?.Line);
    }

    private static (string Method, string? Line) Site(string site)
    {
        var bar = site.IndexOf('|', StringComparison.Ordinal);
        return (site[..bar], bar + 1 == site.Length ? null : site[(bar + 1)..]);
    }

    private static string In((string Method, string? Line)? place) => place is not { } found ? "" : found.Line is null ? $" in '{found.Method}'" : $" in '{found.Method}' ({found.Line})";

    private static (string Method, string? Line)? Place(StackTrace? trace, Assembly script)
    {
        foreach (var frame in trace?.GetFrames() ?? [])
        {
            if (frame.GetMethod() is not { } method || method.Module.Assembly != script) continue;
            var line = frame.GetFileName() is { } file ? string.Create(CultureInfo.InvariantCulture, $"{file}:{frame.GetFileLineNumber()}") : null;
            return (ScriptNames.Readable(method.Name), line);
        }
        return null;
    }
}
