namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string FormatSByte(ref sbyte value, string? format) => value.ToString(Checked(value, format));

    public static string FormatSByteWith(ref sbyte value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatByte(ref byte value, string? format) => value.ToString(Checked(value, format));

    public static string FormatByteWith(ref byte value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatInt16(ref short value, string? format) => value.ToString(Checked(value, format));

    public static string FormatInt16With(ref short value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatUInt16(ref ushort value, string? format) => value.ToString(Checked(value, format));

    public static string FormatUInt16With(ref ushort value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatInt32(ref int value, string? format) => value.ToString(Checked(value, format));

    public static string FormatInt32With(ref int value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatUInt32(ref uint value, string? format) => value.ToString(Checked(value, format));

    public static string FormatUInt32With(ref uint value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatInt64(ref long value, string? format) => value.ToString(Checked(value, format));

    public static string FormatInt64With(ref long value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatUInt64(ref ulong value, string? format) => value.ToString(Checked(value, format));

    public static string FormatUInt64With(ref ulong value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatInt128(ref Int128 value, string? format) => value.ToString(Checked(value, format));

    public static string FormatInt128With(ref Int128 value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatUInt128(ref UInt128 value, string? format) => value.ToString(Checked(value, format));

    public static string FormatUInt128With(ref UInt128 value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatHalf(ref Half value, string? format) => value.ToString(Checked(value, format));

    public static string FormatHalfWith(ref Half value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatSingle(ref float value, string? format) => value.ToString(Checked(value, format));

    public static string FormatSingleWith(ref float value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatDouble(ref double value, string? format) => value.ToString(Checked(value, format));

    public static string FormatDoubleWith(ref double value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);

    public static string FormatDecimal(ref decimal value, string? format) => value.ToString(Checked(value, format));

    public static string FormatDecimalWith(ref decimal value, string? format, IFormatProvider? provider) => value.ToString(Checked(value, format), provider);
}
