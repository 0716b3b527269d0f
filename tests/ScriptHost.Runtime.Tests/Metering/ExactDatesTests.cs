using System.Globalization;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

/// <summary>Run these with <c>TZ=Asia/Tokyo</c> to see that the machine's zone does not matter.</summary>
public sealed class ExactDatesTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("28 Feb", "dd MMM")]
    [InlineData("February 28", "m")]
    [InlineData("10:15", "t")]
    [InlineData("10:15", "HH:mm")]
    [InlineData("28y02", @"dd\yMM")]
    [InlineData("28y02", "dd'y'MM")]
    public void A_date_without_a_year_is_not_read_because_the_year_would_be_todays(string text, string format) => InRun(() =>
    {
        Refused(format, "has no year", () => Guards.ParseDate(text, format, Invariant, DateTimeStyles.None));
        Refused(format, "has no year", () => Guards.TryParseDate(text, format, Invariant, DateTimeStyles.None, out _));
        Refused(format, "has no year", () => Guards.ParseDateTime(text, format, Invariant));
        Refused(format, "has no year", () => Guards.ParseMomentAs(text, format, Invariant, DateTimeStyles.AssumeUniversal));
        Refused(format, "has no year", () => Guards.TryParseDateTimes(text, ["yyyy", format], Invariant, DateTimeStyles.None, out _));
    });

    [Theory]
    [InlineData("2024-07-01T00:00:00Z", "yyyy-MM-ddTHH:mm:ssK", DateTimeStyles.None)]
    [InlineData("2024-07-01T00:00:00+02:00", "yyyy-MM-ddTHH:mm:sszzz", DateTimeStyles.RoundtripKind)]
    [InlineData("2024-07-01T00:00:00.0000000+02:00", "o", DateTimeStyles.RoundtripKind)]
    [InlineData("2024-07-01", "yyyy-MM-dd", DateTimeStyles.AssumeUniversal)]
    [InlineData("2024-07-01", "yyyy-MM-dd", DateTimeStyles.AssumeLocal)]
    [InlineData("2024-07-01", "yyyy-MM-dd", DateTimeStyles.AssumeLocal | DateTimeStyles.AdjustToUniversal)]
    [InlineData("Monday, 01 July 2024 00:00:00", "U", DateTimeStyles.None)]
    public void A_date_is_not_converted_to_the_time_of_the_machine(string text, string format, DateTimeStyles style) => InRun(() =>
    {
        Refused(format, "time zone of the machine", () => Guards.ParseDateTimeAs(text, format, Invariant, style));
        Refused(format, "time zone of the machine", () => Guards.TryParseDateTime(text, format, Invariant, style, out _));
    });

    [Theory]
    [InlineData("2024-07-01", "yyyy-MM-dd", DateTimeStyles.None)]
    [InlineData("2024-07-01T00:00:00", "yyyy-MM-ddTHH:mm:ssK", DateTimeStyles.None)]
    [InlineData("2024-07-01T00:00:00", "s", DateTimeStyles.None)]
    [InlineData("2024-07-01T00:00:00.0000000", "o", DateTimeStyles.None)]
    [InlineData("2024-07-01 z", "yyyy-MM-dd 'z'", DateTimeStyles.None)]
    [InlineData("2024-07-01T00:00:00+02:00", "yyyy-MM-ddTHH:mm:sszzz", DateTimeStyles.AssumeLocal)]
    public void A_moment_is_not_given_the_offset_of_the_machine(string text, string format, DateTimeStyles style) => InRun(() =>
    {
        Refused(format, "time zone of the machine", () => Guards.ParseMomentAs(text, format, Invariant, style));
        Refused(format, "time zone of the machine", () => Guards.TryParseMoment(text, format, Invariant, style, out _));
    });

    [Theory]
    [InlineData("2024-07-01", "yyyy-MM-dd", DateTimeStyles.None, "2024-07-01T00:00:00.0000000")]
    [InlineData("2024-07", "yyyy-MM", DateTimeStyles.None, "2024-07-01T00:00:00.0000000")]
    [InlineData("1/7/24 3:04 PM", "d/M/yy h:mm tt", DateTimeStyles.None, "2024-07-01T15:04:00.0000000")]
    [InlineData("2024-07-01T10:00:00", "s", DateTimeStyles.None, "2024-07-01T10:00:00.0000000")]
    [InlineData("2024-07-01T10:00:00+02:00", "yyyy-MM-ddTHH:mm:sszzz", DateTimeStyles.AdjustToUniversal, "2024-07-01T08:00:00.0000000Z")]
    [InlineData("2024-07-01T10:00:00", "yyyy-MM-ddTHH:mm:ssK", DateTimeStyles.AdjustToUniversal, "2024-07-01T10:00:00.0000000")]
    [InlineData("2024-07-01", "yyyy-MM-dd", DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, "2024-07-01T00:00:00.0000000Z")]
    [InlineData("Mon, 01 Jul 2024 10:00:00 GMT", "r", DateTimeStyles.AdjustToUniversal, null)]
    public void A_date_is_read_the_same_on_every_machine(string text, string format, DateTimeStyles style, string? expected) => InRun(() =>
    {
        var date = Guards.ParseDateTimeAs(text, format, Invariant, style);

        Assert.NotEqual(DateTimeKind.Local, date.Kind);
        if (expected is not null) Assert.Equal(expected, date.ToString("o", Invariant));
        Assert.True(Guards.TryParseDateTime(text, format, Invariant, style, out var again));
        Assert.Equal(date, again);
    });

    [Theory]
    [InlineData("2024-07-01T10:00:00+02:00", "yyyy-MM-ddTHH:mm:sszzz", DateTimeStyles.None, "2024-07-01T10:00:00.0000000+02:00")]
    [InlineData("2024-07-01 10:00", "yyyy-MM-dd HH:mm", DateTimeStyles.AssumeUniversal, "2024-07-01T10:00:00.0000000+00:00")]
    [InlineData("2024-07-01T10:00:00", "yyyy-MM-ddTHH:mm:ssK", DateTimeStyles.AssumeUniversal, "2024-07-01T10:00:00.0000000+00:00")]
    [InlineData("2024-07-01T10:00:00.0000000", "o", DateTimeStyles.AssumeUniversal, "2024-07-01T10:00:00.0000000+00:00")]
    [InlineData("Mon, 01 Jul 2024 10:00:00 GMT", "r", DateTimeStyles.None, "2024-07-01T10:00:00.0000000+00:00")]
    [InlineData("2024-07-01 10:00:00Z", "u", DateTimeStyles.None, "2024-07-01T10:00:00.0000000+00:00")]
    public void A_moment_is_read_the_same_on_every_machine(string text, string format, DateTimeStyles style, string expected) => InRun(() =>
    {
        Assert.Equal(expected, Guards.ParseMomentAs(text, format, Invariant, style).ToString("o", Invariant));
        Assert.True(Guards.TryParseMoment(text, format, Invariant, style, out _));
    });

    [Fact]
    public void The_first_of_several_formats_that_fits_is_taken_and_all_are_paid_for() => InRun(() =>
    {
        string[] formats = ["dd.MM.yyyy", "yyyy-MM-dd", .. Enumerable.Repeat("yyyy", 10_000)];

        var usage = Metered.Run(() => Assert.Equal(new DateTime(2024, 2, 29), Guards.ParseDateTimes("2024-02-29", formats, Invariant, DateTimeStyles.None)), Budget.Default).Usage;

        Assert.InRange(usage.Fuel, 10_000 * 20, 10_000 * 40);
        Assert.Throws<FormatException>(() => Guards.ParseDateTime("29", "dd.MM.yyyy", Invariant));
        Assert.False(Guards.TryParseDateTime("29", "dd.MM.yyyy", Invariant, DateTimeStyles.None, out _));
        Assert.Throws<ArgumentNullException>(() => Guards.ParseDateTime("29", null!, Invariant)); // ! what null does
    });

    private static void InRun(Action test) => Metered.Run(test, Budget.Default);

    private static void Refused(string format, string why, Func<object> parse)
    {
        var message = Assert.Throws<FormatException>(parse).Message;
        Assert.Contains($"'{format}'", message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
    }
}
