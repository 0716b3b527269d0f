using System.Text;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static StringBuilder AppendFormat1(StringBuilder builder, string format, object? arg0) => builder.AppendFormat(null, Composite(format, [arg0]), arg0);

    public static StringBuilder AppendFormat2(StringBuilder builder, string format, object? arg0, object? arg1) => builder.AppendFormat(null, Composite(format, [arg0, arg1]), arg0, arg1);

    public static StringBuilder AppendFormat3(StringBuilder builder, string format, object? arg0, object? arg1, object? arg2) => builder.AppendFormat(null, Composite(format, [arg0, arg1, arg2]), arg0, arg1, arg2);

    public static StringBuilder AppendFormatMany(StringBuilder builder, string format, object?[] args)
    {
        args = Settled(args);
        return builder.AppendFormat(null, Composite(format, args), args);
    }

    public static StringBuilder AppendFormatSpan(StringBuilder builder, string format, ReadOnlySpan<object?> args)
    {
        args = Settled(args);
        return builder.AppendFormat(null, Composite(format, args), args);
    }

    public static StringBuilder AppendFormat1With(StringBuilder builder, IFormatProvider? provider, string format, object? arg0) => builder.AppendFormat(provider, Composite(format, [arg0]), arg0);

    public static StringBuilder AppendFormat2With(StringBuilder builder, IFormatProvider? provider, string format, object? arg0, object? arg1) => builder.AppendFormat(provider, Composite(format, [arg0, arg1]), arg0, arg1);

    public static StringBuilder AppendFormat3With(StringBuilder builder, IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) => builder.AppendFormat(provider, Composite(format, [arg0, arg1, arg2]), arg0, arg1, arg2);

    public static StringBuilder AppendFormatManyWith(StringBuilder builder, IFormatProvider? provider, string format, object?[] args)
    {
        args = Settled(args);
        return builder.AppendFormat(provider, Composite(format, args), args);
    }

    public static StringBuilder AppendFormatSpanWith(StringBuilder builder, IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        args = Settled(args);
        return builder.AppendFormat(provider, Composite(format, args), args);
    }

    public static void BuildAligned<T>(ref StringBuilder.AppendInterpolatedStringHandler handler, T value, int alignment)
    {
        ChargeHeld(value);
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(value, alignment);
    }

    public static void BuildFormat<T>(ref StringBuilder.AppendInterpolatedStringHandler handler, T value, string? format)
    {
        ChargeHeld(value);
        handler.AppendFormatted(Zoneless(value, format), Checked(value, format));
    }

    public static void BuildAlignedFormat<T>(ref StringBuilder.AppendInterpolatedStringHandler handler, T value, int alignment, string? format)
    {
        ChargeHeld(value);
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(Zoneless(value, format), alignment, Checked(value, format));
    }

    public static void BuildObject(ref StringBuilder.AppendInterpolatedStringHandler handler, object? value, int alignment, string? format)
    {
        ChargeHeld(value);
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(Zoneless(value, format), alignment, Checked(value, format));
    }

    public static void BuildText(ref StringBuilder.AppendInterpolatedStringHandler handler, string? value, int alignment, string? format)
    {
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(value, alignment, format);
    }

    public static void BuildSpan(ref StringBuilder.AppendInterpolatedStringHandler handler, ReadOnlySpan<char> value, int alignment, string? format)
    {
        ChargePrecision(Math.Abs((long)alignment));
        handler.AppendFormatted(value, alignment, format);
    }
}
