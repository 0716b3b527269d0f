namespace ScriptHost.Runtime;

/// <content>Remainders of numbers with a point: the processor has no instruction for them, and the library goes bit by bit.</content>
public static partial class Guards
{
    private const int BitsPerStep = 2;

    public static double RemainderOfDoubles(double left, double right)
    {
        if (Math.Abs(left) > Math.Abs(right) * 1e9) ChargeBits(left, right);
        return left % right;
    }

    public static float RemainderOfSingles(float left, float right)
    {
        if (Math.Abs(left) > Math.Abs(right) * 1e9f) ChargeBits(left, right);
        return left % right;
    }

    private static void ChargeBits(double left, double right)
    {
        if (double.IsFinite(left) && right != 0) Meter.Current.Burn((Math.ILogB(left) - Math.ILogB(right)) / BitsPerStep);
    }
}
