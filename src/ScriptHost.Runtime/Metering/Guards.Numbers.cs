namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string FormatSByte(ref sbyte value, string? format) => value.ToString(Checked(format));

    public static string FormatSByteWith(ref sbyte value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatByte(ref byte value, string? format) => value.ToString(Checked(format));

    public static string FormatByteWith(ref byte value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatInt16(ref short value, string? format) => value.ToString(Checked(format));

    public static string FormatInt16With(ref short value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatUInt16(ref ushort value, string? format) => value.ToString(Checked(format));

    public static string FormatUInt16With(ref ushort value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatInt32(ref int value, string? format) => value.ToString(Checked(format));

    public static string FormatInt32With(ref int value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatUInt32(ref uint value, string? format) => value.ToString(Checked(format));

    public static string FormatUInt32With(ref uint value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatInt64(ref long value, string? format) => value.ToString(Checked(format));

    public static string FormatInt64With(ref long value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatUInt64(ref ulong value, string? format) => value.ToString(Checked(format));

    public static string FormatUInt64With(ref ulong value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatInt128(ref Int128 value, string? format) => value.ToString(Checked(format));

    public static string FormatInt128With(ref Int128 value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatUInt128(ref UInt128 value, string? format) => value.ToString(Checked(format));

    public static string FormatUInt128With(ref UInt128 value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatHalf(ref Half value, string? format) => value.ToString(Checked(format));

    public static string FormatHalfWith(ref Half value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatSingle(ref float value, string? format) => value.ToString(Checked(format));

    public static string FormatSingleWith(ref float value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatDouble(ref double value, string? format) => value.ToString(Checked(format));

    public static string FormatDoubleWith(ref double value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    public static string FormatDecimal(ref decimal value, string? format) => value.ToString(Checked(format));

    public static string FormatDecimalWith(ref decimal value, string? format, IFormatProvider? provider) => value.ToString(Checked(format), provider);

    // "F99999999" asks for 200 MB: a standard format is a letter and a precision. Digits of a custom format are placeholders, as many
    // as the format is long; the same reading of them charges too much rather than too little.
    private static string? Checked(string? format)
    {
        ChargeDigits(format);
        return format;
    }

    private static void ChargeDigits(ReadOnlySpan<char> format)
    {
        if (format.Length > 1 && long.TryParse(format[1..], System.Globalization.NumberStyles.None, null, out var precision)) ChargePrecision(precision);
    }

    private static void ChargePrecision(long digits)
    {
        const int Ordinary = 99;
        if (digits > Ordinary) Allocate(Math.Min(digits, int.MaxValue), CharSize);
    }
}
