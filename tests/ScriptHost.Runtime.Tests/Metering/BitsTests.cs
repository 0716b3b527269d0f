namespace ScriptHost.Runtime.Tests;

/// <summary>Processors make NaNs of different signs, and compiled code takes the operands of a sum in either order: no script sees which one it has.</summary>
public sealed class BitsTests
{
    private static readonly double[] Nans = [double.NaN, -double.NaN, BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234)];

    [Fact]
    public void All_nans_show_the_same_bits()
    {
        Assert.Single(Nans.Select(Guards.DoubleBits).Distinct());
        Assert.Single(Nans.Select(n => Convert.ToHexString(Guards.DoubleBytes(n))).Distinct());
        Assert.Single(Nans.Select(n => Guards.SingleBits((float)n)).Distinct());
        Assert.Single(Nans.Select(n => Guards.HalfBits((Half)n)).Distinct());
        Assert.Single(Nans.Select(n => (Guards.IsNegative(n), Guards.IsPositive(n), Guards.CopySign(1, n))).Distinct());
        Assert.Single(Nans.Select(n => (Guards.IsNegative((Half)n), Guards.CopySign(1f, (float)n))).Distinct());
        Assert.Single(Nans.Select(n => Convert.ToHexString(Copied(n))).Distinct());
    }

    [Fact]
    public void Other_numbers_show_their_own()
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), Guards.DoubleBits(-0.0));
        Assert.True(Guards.IsNegative(-0.0));
        Assert.Equal(-1.0, Guards.CopySign(1, -0.0));
    }

    [Fact]
    public void A_part_of_an_array_is_copied_from_where_it_begins() => Spent.By(() =>
    {
        double[] numbers = [1, 2, double.NaN, 4];
        var bytes = new byte[16];
        var expected = new byte[16];
        Buffer.BlockCopy(new[] { 1, 2, double.NaN, 4 }, 12, expected, 1, 13);

        Guards.BlockCopy(numbers, 12, bytes, 1, 13);

        Assert.Equal(expected, bytes);
        Assert.Throws<ArgumentException>(() => Guards.BlockCopy(numbers, 30, bytes, 0, 8));
        Assert.Throws<ArgumentException>(() => Guards.BlockCopy(bytes, 0, new bool[4], 0, 1));
    });

    private static byte[] Copied(double value)
    {
        var bytes = new byte[12];
        Spent.By(() => Guards.BlockCopy(new[] { 1, value }, 4, bytes, 0, 12));
        return bytes;
    }
}
