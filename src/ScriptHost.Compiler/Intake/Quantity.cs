using System.Globalization;

namespace ScriptHost.Compiler.Intake;

/// <summary>Amounts as people write them in YAML: <c>200000</c>, <c>200_000</c>, <c>1 MiB</c>, <c>20 ms</c>.</summary>
internal static class Quantity
{
    private static readonly (string Unit, long Bytes)[] Sizes = [("GiB", 1L << 30), ("MiB", 1L << 20), ("KiB", 1L << 10), ("B", 1)];
    private static readonly (string Unit, double Milliseconds)[] Times = [("ms", 1), ("s", 1_000), ("min", 60_000)];

    public static long? Count(string text) =>
        long.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public static long? Bytes(string text)
    {
        foreach (var (unit, bytes) in Sizes)
            if (Number(text, unit) is { } number && number * bytes < long.MaxValue) return (long)(number * bytes);
        return null;
    }

    public static TimeSpan? Time(string text)
    {
        foreach (var (unit, milliseconds) in Times)
            if (Number(text, unit) is { } number && number * milliseconds < TimeSpan.MaxValue.TotalMilliseconds / 2) return TimeSpan.FromMilliseconds(number * milliseconds);
        return null;
    }

    private static double? Number(string text, string unit) =>
        text.EndsWith(unit, StringComparison.Ordinal)
        && double.TryParse(text[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
