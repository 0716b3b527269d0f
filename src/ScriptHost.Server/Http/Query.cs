using System.Globalization;
using Microsoft.AspNetCore.Http;
using ScriptHost.Registry;

namespace ScriptHost.Server.Http;

/// <summary>Reads what stands in a URL, strictly: a value that cannot be read is a problem, never a default.</summary>
internal static class Query
{
    public const int DefaultPage = 50;

    public static int Limit(HttpContext context) =>
        Number(context, "limit") is not { } limit ? DefaultPage
        : limit is >= 1 and <= IVersionStore.MaxPage ? (int)limit
        : throw new ProblemException(Problems.Malformed($"'limit' must be 1 to {IVersionStore.MaxPage:N0}."));

    public static long? Number(HttpContext context, string name) =>
        context.Request.Query[name] is not [{ } text] ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ProblemException(Problems.Malformed($"'{name}' must be a whole number from 0."));

    public static int? SmallNumber(HttpContext context, string name) => Number(context, name) is not { } number ? null : (int)Math.Min(number, int.MaxValue);

    public static DateTimeOffset? Time(HttpContext context, string name) =>
        context.Request.Query[name] is not [{ } text] ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new ProblemException(Problems.Malformed($"'{name}' must be a time such as '2026-03-01T08:30:00Z'."));

    public static bool Flag(HttpContext context, string name) => context.Request.Query[name] switch
    {
        [] => false,
        ["true"] => true,
        ["false"] => false,
        _ => throw new ProblemException(Problems.Malformed($"'{name}' must be 'true' or 'false'.")),
    };
}
