using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>What numbers written by a format take: room for the digits that a precision asks for, and the time to find exact ones.</content>
public static partial class Guards
{
    // Up to so many digits the framework finds by one multiplication, from there on by arithmetic of a thousand bits for each.
    private const int QuickDigits = 15;

    private const int FuelOfExactDigit = 12;

    // No number has more: the smallest ends there, and zeros follow.
    private const int MostExactDigits = 1100;

    /// <summary>
    /// Pays for a format before it is followed. "F99999999" asks for 200 MB, and is paid also where the text does not fit in the end: the digits
    /// are made before. A custom format is read from end to end for each part of it.
    /// </summary>
    private static string? Checked<T>(T value, string? format)
    {
        Charge(value, format);
        return format;
    }

    private static ReadOnlySpan<char> Checked<T>(T value, ReadOnlySpan<char> format)
    {
        Charge(value, format);
        return format;
    }

    private static void Charge<T>(T value, ReadOnlySpan<char> format)
    {
        if (!TryPrecision(format, out var precision)) Meter.Current.Burn(format.Length);
        ChargePrecision(precision);
        ChargeDigits(value, precision);
    }

    // As the framework reads it: a letter and digits, up to the end or to a zero character.
    private static bool TryPrecision(ReadOnlySpan<char> format, out long precision)
    {
        precision = 0;
        if (format.IsEmpty || !char.IsAsciiLetter(format[0])) return format.IsEmpty;
        for (var i = 1; i < format.Length && format[i] != '\0'; i++)
        {
            if (!char.IsAsciiDigit(format[i])) return false;
            precision = Math.Min(precision * 10 + (format[i] - '0'), int.MaxValue);
        }
        return true;
    }

    private static void ChargePrecision(long digits)
    {
        const int Ordinary = 99;
        if (digits > QuickDigits) Meter.Current.Burn(Math.Min(digits, Ordinary));
        if (digits > Ordinary) Allocate(Math.Min(digits, int.MaxValue), CharSize);
    }

    // "F2" of a number beyond 10^15 writes all digits before the point, exactly.
    private static void ChargeDigits<T>(T value, long precision)
    {
        if (value is not (double or float or Half)) return;
        var number = value switch { double wide => wide, float narrow => narrow, Half half => (double)half, _ => 0 };
        var whole = double.IsFinite(number) && Math.Abs(number) >= 1e15 ? Math.ILogB(number) * 3L / 10 : 0;
        if (precision + whole > QuickDigits) Meter.Current.Burn(FuelOfExactDigit * Math.Min(precision + whole, MostExactDigits));
    }
}
