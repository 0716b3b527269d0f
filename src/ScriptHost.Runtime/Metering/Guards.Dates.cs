using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string FormatDateTime(ref DateTime value, string? format) => Zoneless(value, format).ToString(Read(format), CultureInfo.InvariantCulture);

    public static string FormatDateTimeWith(ref DateTime value, string? format, IFormatProvider? provider) => Zoneless(value, format).ToString(Read(format), provider);

    // Letter by letter.
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Read(string? text)
    {
        Meter.Current.Burn(Sizes.OfText(text));
        return text;
    }

    // A DateTime has no offset: 'z' would print that of this machine, and 'U' would convert by it.
    private static DateTime Zoneless(DateTime value, string? format) =>
        format is not null && (format == "U" || format.Contains('z', StringComparison.Ordinal)) ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value;

    private static T Zoneless<T>(T value, string? format) => value is DateTime date && Zoneless(date, format) is T same ? same : value;

    private static void RefuseZones(string format, ReadOnlySpan<object?> arguments)
    {
        if (!format.Contains('z', StringComparison.Ordinal) && !format.Contains(":U}", StringComparison.Ordinal)) return;
        foreach (var argument in arguments)
            if (argument is DateTime) throw new FormatException("A DateTime has no offset to print; use a DateTimeOffset, or leave out 'z' and 'U'.");
    }
}
