using System.Globalization;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// What a format of dates leaves open, by the framework's documentation of standard and custom date and time formats: the framework would
/// take it from today's date, or from the time zone of the machine. The rule SH2016 says it while the script is written, the guards when
/// it runs. Null and empty formats leave nothing open: the framework refuses them.
/// </summary>
internal static class DateFormat
{
    /// <summary>Why a DateTimeOffset, a DateTime or a day may not be read so; null when it may.</summary>
    /// <param name="type">The name of the type that is read.</param>
    public static string? Fault(string type, string? format, DateTimeStyles style) =>
        string.IsNullOrEmpty(format) ? null
        : !HasYear(format!) ? "has no year, so it would be taken from today's date; read the year too"
        : type == "DateTime" ? FaultOfLocal(format!, style)
        : type == "DateTimeOffset" ? FaultOfOffset(format!, style)
        : null;

    /// <summary>A DateTime has no offset: one in the text, or an assumed one, would be turned into this machine's time, unless UTC is asked for.</summary>
    private static string? FaultOfLocal(string format, DateTimeStyles style)
    {
        var assumes = style & (DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal);
        if ((style & DateTimeStyles.AdjustToUniversal) != 0 && assumes != DateTimeStyles.AssumeLocal) return null;
        return assumes != 0 || HasZone(format) ? "would convert to the time zone of the machine; add 'DateTimeStyles.AdjustToUniversal', without 'AssumeLocal', or read a 'DateTimeOffset'" : null;
    }

    /// <summary>Where the text may name no offset, this machine's is taken, unless UTC is to be assumed.</summary>
    private static string? FaultOfOffset(string format, DateTimeStyles style) =>
        (style & DateTimeStyles.AssumeUniversal) != 0 || (style & DateTimeStyles.AssumeLocal) == 0 && AlwaysHasOffset(format) ? null
        : "may leave the offset to the time zone of the machine; add 'zzz' to it, or 'DateTimeStyles.AssumeUniversal'";

    // Of the standard formats the month and the times have no year.
    private static bool HasYear(string format) => format.Length == 1 ? format is not ("m" or "M" or "t" or "T") : Names(format, 'y');

    private static bool HasZone(string format) => format.Length == 1 ? format is "o" or "O" or "U" or "r" or "R" or "u" : Names(format, 'z') || Names(format, 'K');

    private static bool AlwaysHasOffset(string format) => format.Length == 1 ? format is "r" or "R" or "u" : Names(format, 'z');

    /// <summary>Whether a custom format has a letter outside of quotes.</summary>
    private static bool Names(string format, char letter)
    {
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '\\') i++;
            else if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"') quote = c;
            else if (c == letter) return true;
        }
        return false;
    }
}
