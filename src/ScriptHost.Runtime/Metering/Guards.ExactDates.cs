using System.Globalization;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime;

/// <content>
/// Texts read by a format. What a format leaves open the framework takes from today's date or this machine's zone; such formats are
/// refused, whatever the text is.
/// </content>
public static partial class Guards
{
    public static DateOnly ParseDate(string text, string format, IFormatProvider? provider, DateTimeStyles style)
    {
        Check<DateOnly>(text, format, style);
        return DateOnly.ParseExact(text, format, provider, style);
    }

    public static DateOnly ParseDates(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        CheckAll<DateOnly>(text, formats, style);
        return DateOnly.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseDate(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly date)
    {
        Check<DateOnly>(text, format, style);
        return DateOnly.TryParseExact(text, format, provider, style, out date);
    }

    public static bool TryParseDates(string? text, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateOnly date)
    {
        CheckAll<DateOnly>(text, formats, style);
        return DateOnly.TryParseExact(text, formats, provider, style, out date);
    }

    public static DateTime ParseDateTime(string text, string format, IFormatProvider? provider) => ParseDateTimeAs(text, format, provider, DateTimeStyles.None);

    public static DateTime ParseDateTimeAs(string text, string format, IFormatProvider? provider, DateTimeStyles style)
    {
        Check<DateTime>(text, format, style);
        return DateTime.ParseExact(text, format, provider, style);
    }

    public static DateTime ParseDateTimes(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        CheckAll<DateTime>(text, formats, style);
        return DateTime.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseDateTime(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        Check<DateTime>(text, format, style);
        return DateTime.TryParseExact(text, format, provider, style, out result);
    }

    public static bool TryParseDateTimes(string? text, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        CheckAll<DateTime>(text, formats, style);
        return DateTime.TryParseExact(text, formats, provider, style, out result);
    }

    public static DateTimeOffset ParseMoment(string text, string format, IFormatProvider? provider) => ParseMomentAs(text, format, provider, DateTimeStyles.None);

    public static DateTimeOffset ParseMomentAs(string text, string format, IFormatProvider? provider, DateTimeStyles style)
    {
        Check<DateTimeOffset>(text, format, style);
        return DateTimeOffset.ParseExact(text, format, provider, style);
    }

    public static DateTimeOffset ParseMoments(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        CheckAll<DateTimeOffset>(text, formats, style);
        return DateTimeOffset.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseMoment(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTimeOffset result)
    {
        Check<DateTimeOffset>(text, format, style);
        return DateTimeOffset.TryParseExact(text, format, provider, style, out result);
    }

    public static bool TryParseMoments(string? text, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateTimeOffset result)
    {
        CheckAll<DateTimeOffset>(text, formats, style);
        return DateTimeOffset.TryParseExact(text, formats, provider, style, out result);
    }

    /// <summary>Also for a reading that may fail: a format that says too little is a fault of the script, not of the text.</summary>
    private static void CheckAll<T>(string? text, string?[]? formats, DateTimeStyles style)
    {
        foreach (var format in Tried(text, formats) ?? []) Refuse<T>(format, style);
    }

    private static void Check<T>(string? text, string? format, DateTimeStyles style)
    {
        Read(text);
        Refuse<T>(Read(format), style);
    }

    private static void Refuse<T>(string? format, DateTimeStyles style)
    {
        if (DateFormat.Fault(typeof(T).Name, format, style) is { } fault) throw new FormatException($"The format '{format}' {fault}.");
    }
}
