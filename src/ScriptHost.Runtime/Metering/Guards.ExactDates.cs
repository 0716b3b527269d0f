using System.Globalization;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime;

/// <content>
/// Texts read by a format. What a format leaves open the framework takes from today's date or this machine's zone; such formats are
/// refused, whatever the text is.
/// </content>
public static partial class Guards
{
    /// <summary>What trying one format costs, beside its length and that of the text.</summary>
    private const int OneFormat = 16;

    public static DateOnly ParseDate(string text, string format, IFormatProvider? provider, DateTimeStyles style)
    {
        Check<DateOnly>(format, style);
        return DateOnly.ParseExact(text, format, provider, style);
    }

    public static DateOnly ParseDates(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        CheckAll<DateOnly>(text, formats, style);
        return DateOnly.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseDate(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly date)
    {
        Check<DateOnly>(format, style);
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
        Check<DateTime>(format, style);
        return DateTime.ParseExact(text, format, provider, style);
    }

    public static DateTime ParseDateTimes(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        CheckAll<DateTime>(text, formats, style);
        return DateTime.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseDateTime(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        Check<DateTime>(format, style);
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
        Check<DateTimeOffset>(format, style);
        return DateTimeOffset.ParseExact(text, format, provider, style);
    }

    public static DateTimeOffset ParseMoments(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        CheckAll<DateTimeOffset>(text, formats, style);
        return DateTimeOffset.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseMoment(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTimeOffset result)
    {
        Check<DateTimeOffset>(format, style);
        return DateTimeOffset.TryParseExact(text, format, provider, style, out result);
    }

    public static bool TryParseMoments(string? text, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out DateTimeOffset result)
    {
        CheckAll<DateTimeOffset>(text, formats, style);
        return DateTimeOffset.TryParseExact(text, formats, provider, style, out result);
    }

    public static TimeOnly ParseTimes(string text, string[] formats, IFormatProvider? provider, DateTimeStyles style)
    {
        Pay(text, formats);
        return TimeOnly.ParseExact(text, formats, provider, style);
    }

    public static bool TryParseTimes(string? text, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out TimeOnly time)
    {
        Pay(text, formats);
        return TimeOnly.TryParseExact(text, formats, provider, style, out time);
    }

    public static TimeSpan ParseSpans(string text, string[] formats, IFormatProvider? provider)
    {
        Pay(text, formats);
        return TimeSpan.ParseExact(text, formats, provider);
    }

    public static TimeSpan ParseSpansAs(string text, string[] formats, IFormatProvider? provider, TimeSpanStyles styles)
    {
        Pay(text, formats);
        return TimeSpan.ParseExact(text, formats, provider, styles);
    }

    public static bool TryParseSpans(string? text, string?[]? formats, IFormatProvider? provider, out TimeSpan span)
    {
        Pay(text, formats);
        return TimeSpan.TryParseExact(text, formats, provider, out span);
    }

    public static bool TryParseSpansAs(string? text, string?[]? formats, IFormatProvider? provider, TimeSpanStyles styles, out TimeSpan span)
    {
        Pay(text, formats);
        return TimeSpan.TryParseExact(text, formats, provider, styles, out span);
    }

    /// <summary>Pays for all formats: the framework tries one after the other.</summary>
    private static void Pay(string? text, string?[]? formats)
    {
        var meter = Meter.Current;
        foreach (var format in formats ?? []) meter.Burn(OneFormat + (format?.Length ?? 0) + (text?.Length ?? 0));
    }

    /// <summary>Also for a reading that may fail: a format that says too little is a fault of the script, not of the text.</summary>
    private static void CheckAll<T>(string? text, string?[]? formats, DateTimeStyles style)
    {
        Pay(text, formats);
        foreach (var format in formats ?? []) Check<T>(format, style);
    }

    private static void Check<T>(string? format, DateTimeStyles style)
    {
        if (DateFormat.Fault(typeof(T).Name, format, style) is { } fault) throw new FormatException($"The format '{format}' {fault}.");
    }
}
