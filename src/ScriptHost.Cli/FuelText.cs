using System.Collections.Immutable;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Cli;

/// <summary>What each line spends, for people: fuel, share, and the line itself.</summary>
internal static class FuelText
{
    private const int LongestLine = 60;

    /// <param name="whose">What was run: <c>3 samples</c>.</param>
    /// <param name="root">What the paths are relative to.</param>
    public static IEnumerable<string> Of(ImmutableArray<LineFuel> lines, string whose, string root)
    {
        var total = lines.Sum(l => l.Fuel);
        yield return FormattableString.Invariant($"fuel by line, {whose} together: {total:N0}");
        var texts = lines.Select(l => l.Path).Distinct(StringComparer.Ordinal).ToDictionary(p => p, p => Read(Path.Combine(root, p)), StringComparer.Ordinal);
        foreach (var line in lines) yield return FormattableString.Invariant($"{line.Fuel,14:N0}  {100.0 * line.Fuel / total,3:N0} %  {Report.FromHere(Path.Combine(root, line.Path))}:{line.Line}  {Short(texts[line.Path].ElementAtOrDefault(line.Line - 1) ?? "")}").TrimEnd();
    }

    public static IEnumerable<object> Json(ImmutableArray<LineFuel> lines, string root) => lines.Select(l => new { Path = Report.FromHere(Path.Combine(root, l.Path)), l.Line, l.Fuel });

    private static string[] Read(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    private static string Short(string line) => line.Trim() is { Length: > LongestLine } text ? string.Concat(text.AsSpan(0, LongestLine), "…") : line.Trim();
}
