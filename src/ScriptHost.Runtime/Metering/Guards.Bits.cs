namespace ScriptHost.Runtime;

/// <content>
/// The bits of numbers. Which sign and payload a NaN has depends on the processor and on the order in which compiled code takes its operands, so every NaN
/// shows those of <see cref="double.NaN"/>.
/// </content>
public static partial class Guards
{
    public static long DoubleBits(double value) => BitConverter.DoubleToInt64Bits(Canonical(value));

    public static ulong DoubleBitsUnsigned(double value) => BitConverter.DoubleToUInt64Bits(Canonical(value));

    public static int SingleBits(float value) => BitConverter.SingleToInt32Bits(Canonical(value));

    public static uint SingleBitsUnsigned(float value) => BitConverter.SingleToUInt32Bits(Canonical(value));

    public static short HalfBits(Half value) => BitConverter.HalfToInt16Bits(Canonical(value));

    public static ushort HalfBitsUnsigned(Half value) => BitConverter.HalfToUInt16Bits(Canonical(value));

    public static byte[] DoubleBytes(double value) => BitConverter.GetBytes(Canonical(value));

    public static byte[] SingleBytes(float value) => BitConverter.GetBytes(Canonical(value));

    public static byte[] HalfBytes(Half value) => BitConverter.GetBytes(Canonical(value));

    public static bool IsNegative(double value) => double.IsNegative(Canonical(value));

    public static bool IsNegative(float value) => float.IsNegative(Canonical(value));

    public static bool IsNegative(Half value) => Half.IsNegative(Canonical(value));

    public static bool IsPositive(double value) => double.IsPositive(Canonical(value));

    public static bool IsPositive(float value) => float.IsPositive(Canonical(value));

    public static bool IsPositive(Half value) => Half.IsPositive(Canonical(value));

    public static double CopySignOfMath(double value, double sign) => CopySign(value, sign);

    public static float CopySignOfMath(float value, float sign) => CopySign(value, sign);

    public static double CopySign(double value, double sign) => Math.CopySign(value, Canonical(sign));

    public static float CopySign(float value, float sign) => MathF.CopySign(value, Canonical(sign));

    public static Half CopySign(Half value, Half sign) => Half.CopySign(value, Canonical(sign));

    private static double Canonical(double value) => double.IsNaN(value) ? double.NaN : value;

    private static float Canonical(float value) => float.IsNaN(value) ? float.NaN : value;

    private static Half Canonical(Half value) => Half.IsNaN(value) ? Half.NaN : value;
}
