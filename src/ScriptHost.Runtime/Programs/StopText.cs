using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>Says where and why a run stopped, without a word that the script chose.</summary>
internal static class StopText
{
    public static Stop OfBudget(StopReason reason, Budget budget, StackTrace? where, Assembly script)
    {
        var place = Place(where, script);
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

    private static string In((string Method, string? Line)? place) => place is not { } found ? "" : found.Line is null ? $" in '{found.Method}'" : $" in '{found.Method}' ({found.Line})";

    private static (string Method, string? Line)? Place(StackTrace? trace, Assembly script)
    {
        foreach (var frame in trace?.GetFrames() ?? [])
        {
            if (frame.GetMethod() is not { } method || method.Module.Assembly != script) continue;
            var line = frame.GetFileName() is { } file ? string.Create(CultureInfo.InvariantCulture, $"{file}:{frame.GetFileLineNumber()}") : null;
            return (Readable(method.Name), line);
        }
        return null;
    }

    /// <summary><c>&lt;Decide&gt;g__Score|0_1</c> is the local function 'Score', <c>&lt;Decide&gt;b__0</c> a lambda in 'Decide'.</summary>
    private static string Readable(string name)
    {
        if (name == "<Run>" || !name.StartsWith('<') || name.IndexOf('>', StringComparison.Ordinal) is not (> 1 and var end)) return name.Trim('<', '>');
        var local = name.IndexOf("g__", end, StringComparison.Ordinal);
        return local < 0 ? name[1..end] : name[(local + 3)..name.IndexOf('|', StringComparison.Ordinal)];
    }
}
