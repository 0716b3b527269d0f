namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static bool TryFormatSByte(ref sbyte value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatByte(ref byte value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatInt16(ref short value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatUInt16(ref ushort value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatInt32(ref int value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatUInt32(ref uint value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatInt64(ref long value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatUInt64(ref ulong value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatInt128(ref Int128 value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatUInt128(ref UInt128 value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatHalf(ref Half value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatSingle(ref float value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatDouble(ref double value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);

    public static bool TryFormatDecimal(ref decimal value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value.TryFormat(destination, out charsWritten, Checked(value, format), provider);
}
