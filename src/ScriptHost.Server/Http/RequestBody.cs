using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ScriptHost.Server.Http;

/// <summary>What all bodies have in common: their type and their size.</summary>
internal static class RequestBody
{
    private const string Json = "application/json";

    /// <summary>Refuses a body that does not say that it is JSON; so no web page can send one here unasked.</summary>
    public static void RequireJson(HttpContext context)
    {
        if (!IsOf(context, Json)) throw new ProblemException(Problems.MediaType(context.Request.ContentType, Json));
    }

    public static bool IsOf(HttpContext context, string mediaType) =>
        context.Request.ContentType is { } given
        && given.AsSpan().StartsWith(mediaType, StringComparison.OrdinalIgnoreCase)
        && (given.Length == mediaType.Length || given[mediaType.Length] is ';' or ' ');

    public static void Limit(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = bytes;
    }

    public static long LimitOf(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0;

    /// <summary>Waits for the whole body, which stays in the reader until it is advanced. Its size is limited by <see cref="Limit"/>.</summary>
    public static async ValueTask<ReadResult> WholeAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCompleted) return read;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
