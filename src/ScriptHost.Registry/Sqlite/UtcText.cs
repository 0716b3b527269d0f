using System.Globalization;

namespace ScriptHost.Registry.Sqlite;

/// <summary>Times as ISO-8601 UTC text of fixed width, so that text order is time order: <c>2026-03-01T08:00:00.0000000Z</c>.</summary>
internal static class UtcText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string From(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
