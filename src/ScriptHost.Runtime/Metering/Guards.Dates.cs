using System.Globalization;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static DateOnly ParseDate(string text, string format, IFormatProvider? provider, DateTimeStyles style) =>
        DateOnly.ParseExact(text, WithYear(format), provider, style);

    public static bool TryParseDate(string? text, string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly date)
    {
        if (format is not null && !HasYear(format))
        {
            date = default;
            return false;
        }
        return DateOnly.TryParseExact(text, format, provider, style, out date);
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
