namespace ScriptHost.Compiler.Tests.Line;

/// <summary>A date without an offset has none to print: the machine's must not show.</summary>
public sealed class ZoneTests
{
    [Theory]
    [InlineData("new DateTime(2026, 7, 1).ToString(\"zzz\", CultureInfo.InvariantCulture)", "+00:00")]
    [InlineData("new DateTime(2026, 7, 1, 8, 0, 0).ToString(\"U\", CultureInfo.InvariantCulture)", "Wednesday, 01 July 2026 08:00:00")]
    [InlineData("$\"{new DateTime(2026, 7, 1):HH:mm zz}\"", "00:00 +00")]
    [InlineData("$\"{new DateTime(2026, 7, 1),8:zzz}\"", "  +00:00")]
    [InlineData("$\"{(object)new DateTime(2026, 7, 1):zzz}\"", "+00:00")]
    [InlineData("$\"{new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.FromHours(2)):zzz}\"", "+02:00")]
    [InlineData("$\"{new DateTime(2026, 7, 1):o}\"", "2026-07-01T00:00:00.0000000")]
    public void The_zone_of_the_machine_is_never_printed(string expression, string text)
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", "Asia/Kolkata"); // where there are no zones, all is UTC and the test is weaker
        TimeZoneInfo.ClearCachedData();
        try
        {
            Assert.Equal(text, Some.Run(Some.Scoring($"return Decision.Review(0, {expression});")).Output?.Reason);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void A_composite_format_that_asks_for_it_fails()
    {
        Assert.Equal(Contracts.StopReason.ScriptError, Some.Stop(Some.Scoring("return Decision.Review(0, string.Format(CultureInfo.InvariantCulture, \"{0:zzz}\", new DateTime(2026, 7, 1)));")));
    }
}
