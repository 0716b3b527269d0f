using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string Format1(string format, object? arg0) => string.Format(null, Composite(format, [arg0]), arg0);

    public static string Format2(string format, object? arg0, object? arg1) => string.Format(null, Composite(format, [arg0, arg1]), arg0, arg1);

    public static string Format3(string format, object? arg0, object? arg1, object? arg2) => string.Format(null, Composite(format, [arg0, arg1, arg2]), arg0, arg1, arg2);

    public static string FormatMany(string format, object?[] args)
    {
        args = Settled(args);
        return string.Format(null, Composite(format, args), args);
    }

    public static string FormatSpan(string format, ReadOnlySpan<object?> args)
    {
        args = Settled(args);
        return string.Format(null, Composite(format, args), args);
    }

    public static string Format1With(IFormatProvider? provider, string format, object? arg0) => string.Format(provider, Composite(format, [arg0]), arg0);

    public static string Format2With(IFormatProvider? provider, string format, object? arg0, object? arg1) => string.Format(provider, Composite(format, [arg0, arg1]), arg0, arg1);

    public static string Format3With(IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) => string.Format(provider, Composite(format, [arg0, arg1, arg2]), arg0, arg1, arg2);

    public static string FormatManyWith(IFormatProvider? provider, string format, object?[] args)
    {
        args = Settled(args);
        return string.Format(provider, Composite(format, args), args);
    }

    public static string FormatSpanWith(IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        args = Settled(args);
        return string.Format(provider, Composite(format, args), args);
    }

    public static FormattableString Formattable(string format, object?[] arguments) => new FormattableText(format, arguments);

    public static void AppendAligned<T>(ref DefaultInterpolatedStringHandler handler, T value, int alignment)
    {
        ChargeHeld(value);
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(value, alignment);
    }

    public static void AppendFormat<T>(ref DefaultInterpolatedStringHandler handler, T value, string? format)
    {
        ChargeHeld(value);
        handler.AppendFormatted(Zoneless(value, format), Checked(value, format));
    }

    public static void AppendAlignedFormat<T>(ref DefaultInterpolatedStringHandler handler, T value, int alignment, string? format)
    {
        ChargeHeld(value);
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(Zoneless(value, format), alignment, Checked(value, format));
    }

    public static void AppendObject(ref DefaultInterpolatedStringHandler handler, object? value, int alignment, string? format)
    {
        ChargeHeld(value);
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(Zoneless(value, format), alignment, Checked(value, format));
    }

    public static void AppendText(ref DefaultInterpolatedStringHandler handler, string? value, int alignment, string? format)
    {
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(value, alignment, format);
    }

    public static void AppendSpan(ref DefaultInterpolatedStringHandler handler, ReadOnlySpan<char> value, int alignment, string? format)
    {
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(value, alignment, format);
    }

    // Every number inside braces is an index, a width or a precision; each is charged as if it were a width, and the text it may stand for as
    // an index is charged for each hole.
    private static string Composite(string format, ReadOnlySpan<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(format);
        RefuseZones(format, arguments);
        long characters = format.Length;
        var opened = false;
        var inside = false;
        long number = 0;
        object? hole = null;
        foreach (var c in format)
        {
            if (inside && char.IsAsciiDigit(c))
            {
                number = Math.Min(number * 10 + (c - '0'), int.MaxValue);
                continue;
            }
            ChargePrecision(number);
            if (opened) hole = number < arguments.Length ? arguments[(int)number] : null;
            if (opened) characters += Held(hole);
            if (opened || number > QuickDigits) ChargeDigits(hole, opened ? 0 : number);
            opened = c is '{';
            inside = opened || inside && c is not '}';
            number = 0;
        }
        ChargeText(characters, format.Length);
        return format;
    }
}
