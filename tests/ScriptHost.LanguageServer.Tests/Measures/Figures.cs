using System.Globalization;

namespace ScriptHost.LanguageServer.Tests.Measures;

/// <summary>Measured times in one line.</summary>
internal static class Figures
{
    public static string Show(string what, List<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {sorted[sorted.Count / 2].TotalMilliseconds:N0} ms, p95 {sorted[Math.Min(sorted.Count - 1, sorted.Count * 95 / 100)].TotalMilliseconds:N0} ms ({sorted.Count} times)");
    }
}
