using System.Globalization;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

/// <summary>Digits that take exact arithmetic are paid for, ordinary ones are not.</summary>
public sealed class DigitsTests
{
    [Theory]
    [InlineData(double.MaxValue, "F2", 3_600, 3_900)]
    [InlineData(5e-324, "E99", 1_188 + 99, 1_188 + 99)]
    [InlineData(1.5, "F2", 0, 0)]
    [InlineData(123456789.125, "N3", 0, 0)]
    [InlineData(double.NaN, "F2", 0, 0)]
    [InlineData(1e300, "R", 3_500, 3_800)]
    public void A_number_pays_for_the_digits_that_are_exact(double value, string format, long least, long most)
    {
        var buffer = new char[1000];

        Assert.InRange(Spent.By(() => Guards.FormatDoubleWith(ref value, format, CultureInfo.InvariantCulture)), least, most);
        Assert.InRange(Spent.By(() => Guards.TryFormatDouble(ref value, buffer, out _, format, CultureInfo.InvariantCulture)), least, most);
        Assert.True(Spent.By(() => Guards.Format1With(CultureInfo.InvariantCulture, $"{{0:{format}}}", value)) >= least);
    }

    [Fact]
    public void A_custom_format_is_paid_by_its_length_also_where_its_text_does_not_fit()
    {
        var value = 7;
        var format = new string('#', 5_000);

        Assert.Equal(5_000, Spent.By(() => Guards.TryFormatInt32(ref value, new char[1], out _, format, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(double.MaxValue, 2.2250738585072011e-308, 900, 1_100)]
    [InlineData(7.5, 2, 0, 0)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(double.NaN, 1e-300, 0, 0)]
    [InlineData(double.PositiveInfinity, 1e-300, 0, 0)]
    public void A_remainder_is_paid_by_the_bits_between_its_operands(double left, double right, long least, long most)
    {
        Assert.InRange(Spent.By(() => Assert.Equal(left % right, Guards.RemainderOfDoubles(left, right))), least, most);
    }
}
