using System.Globalization;

namespace ScriptHost.Compiler.Copies;

/// <summary>Numbers as they are written, one step of their last digit away.</summary>
internal static class Nudges
{
    private const string Suffixes = "fFdDmMlLuU";

    /// <param name="both">Down as well as up.</param>
    public static IEnumerable<string> Of(string literal, bool both)
    {
        var digits = literal.TrimEnd([.. Suffixes]);
        var suffix = literal[digits.Length..];
        var plain = digits.Replace("_", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) yield break; // hexadecimal, or an exponent
        var step = Step(plain);
        yield return Text(value + step) + suffix;
        if (both && value >= step) yield return Text(value - step) + suffix;
    }

    private static decimal Step(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var step = 1m;
        for (var i = point < 0 ? digits.Length : point + 1; i < digits.Length; i++) step /= 10;
        return step;
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
