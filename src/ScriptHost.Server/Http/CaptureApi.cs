using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>Recorded decisions: one by its id, or those of a point as a stream of lines. They hold personal data, so nothing on the way may keep them.</summary>
internal sealed class CaptureApi(ICaptureStore store, Recorder recorder, DecisionPoints points, PointTroubles troubles, TimeProvider time, ServerOptions options)
{
    private const int FlushFrom = 64 << 10;

    // Between a decision and its capture on disk.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/decisions/{id}", (RequestDelegate)FindAsync);
        routes.MapGet("/v1/points/{point}/captures", (RequestDelegate)ListAsync);
    }

    private async Task FindAsync(HttpContext context)
    {
        var id = (string)context.GetRouteValue("id")!; // the route has one
        if (await store.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } capture)
        {
            await recorder.SettledAsync(context.RequestAborted).ConfigureAwait(false); // it may have been made a moment ago
            capture = await store.FindAsync(id, context.RequestAborted).ConfigureAwait(false) ?? throw await AbsenceAsync(id, context.RequestAborted).ConfigureAwait(false);
        }
        var body = new ArrayBufferWriter<byte>();
        CaptureFile.Write(body, capture);
        Begin(context, "application/json");
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task ListAsync(HttpContext context)
    {
        var name = (string)context.GetRouteValue("point")!; // as above
        if (!points.TryFind(name, out _) && troubles.Of(name) is null) throw new ProblemException(Problems.UnknownPoint(name, points.All.Select(p => p.Name)));
        var query = new CaptureQuery(name, Query.SmallNumber(context, "version"), Query.Time(context, "since"), Query.SmallNumber(context, "most"));
        await recorder.SettledAsync(context.RequestAborted).ConfigureAwait(false);
        Begin(context, "application/x-ndjson");
        var lines = new ArrayBufferWriter<byte>(FlushFrom); // not the response's own: what cannot be read may still become a problem
        await foreach (var capture in store.ReadAsync(query, context.RequestAborted).ConfigureAwait(false))
        {
            CaptureFile.Write(lines, capture);
            if (lines.WrittenCount >= FlushFrom) await FlushAsync(context, lines).ConfigureAwait(false);
        }
        await FlushAsync(context, lines).ConfigureAwait(false);
    }

    private async Task<ProblemException> AbsenceAsync(string text, CancellationToken cancellationToken)
    {
        if (!DecisionId.TryParse(text, out var id)) return Absent(text, "malformed", "It is no decision id: those are the 32 hexadecimal digits of the header 'ScriptHost-Decision-Id'.");
        var oldest = (await store.TotalsAsync(null, cancellationToken).ConfigureAwait(false)).Oldest ?? time.GetUtcNow() - options.Recording.Limits.Age;
        if (id.At < oldest - LongestWait) return Absent(text, "aged-out", $"It was made at {id.At:u}, and older captures than of {oldest:u} are not kept. Keep more: scripthost serve --captures-keep.");
        if (recorder.Rate == 0) return Absent(text, "off", "This host records no decisions. Record them: scripthost serve --captures all.");
        if (!recorder.Wants(id)) return Absent(text, "not-sampled", string.Create(CultureInfo.InvariantCulture, $"This host records {recorder.Rate:0.######} of all decisions, and this one is not among them. Record all: scripthost serve --captures all."));
        return Absent(text, "unknown", string.Create(CultureInfo.InvariantCulture, $"This host did not make it, or it was dropped: {recorder.All.Sum(c => c.Dropped):N0} were since the start."));
    }

    private static ProblemException Absent(string id, string reason, string why) => new(Problems.NotRecorded(id, reason, why));

    private static async ValueTask FlushAsync(HttpContext context, ArrayBufferWriter<byte> lines)
    {
        await context.Response.Body.WriteAsync(lines.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
        lines.ResetWrittenCount();
    }

    private static void Begin(HttpContext context, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
    }
}
