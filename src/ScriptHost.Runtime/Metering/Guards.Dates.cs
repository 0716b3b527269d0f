using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static DateOnly ParseDate(string text, string format, IFormatProvider? provider, DateTimeStyles style) =>
        DateOnly.ParseExact(Read(text), WithYear(Read(format)), provider, style);

    public static bool TryParseDate(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly date)
    {
        if (format is not null && !HasYear(format))
        {
            date = default;
            return false;
        }
        return DateOnly.TryParseExact(Read(text), Read(format), provider, style, out date);
    }

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

    private static string WithYear(string format) =>
        format is null || HasYear(format) ? format!                // ! the framework says what is wrong with null
        : throw new FormatException("The date format has no year: the missing year would be taken from today's date.");

    // Without a year the framework takes today's, which is not the same tomorrow. Of the standard formats, 'm' has none.
    private static bool HasYear(string format)
    {
        if (format.Length == 1) return format is not ("m" or "M");
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '\\') i++;
            else if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"') quote = c;
            else if (c == 'y') return true;
        }
        return false;
    }
}
