using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>Live: the process answers. Ready: send it requests; not while it ends, nor while a deployed point has no version to answer with.</summary>
internal sealed class HealthApi(DecisionPoints points, PointTroubles troubles, Recorder recorder, IHostApplicationLifetime lifetime)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (RequestDelegate)(context => ApiJson.WriteAsync(context, new HealthView("live", null, null, null))));
        routes.MapGet("/health/ready", (RequestDelegate)ReadyAsync);
    }

    private Task ReadyAsync(HttpContext context)
    {
        var silent = troubles.All.Where(t => !points.TryFind(t.Key, out var point) || point.LiveVersion == 0).ToDictionary(t => t.Key, t => t.Value);
        return lifetime.ApplicationStopping.IsCancellationRequested ? NotReadyAsync(context, "This host is ending.", silent)
            : silent.Count > 0 ? NotReadyAsync(context, "Not every point has a version that answers; see 'points'.", silent)
            : ApiJson.WriteAsync(context, new HealthView("ready", points.All.Count(p => p.LiveVersion > 0), Quarantined(), RecordingView.Of(recorder)));
    }

    private static Task NotReadyAsync(HttpContext context, string detail, Dictionary<string, string> silent) =>
        new Problem("not-ready", StatusCodes.Status503ServiceUnavailable, "Not ready", detail, new() { ["points"] = System.Text.Json.JsonSerializer.SerializeToNode(silent, ApiJson.Options) }).WriteAsync(context);

    // Not a reason to send requests elsewhere: every other host has the same version, and the other points answer.
    private ImmutableArray<string>? Quarantined() => [.. points.All.Where(p => p.Isolation.Trouble is not null).Select(p => p.Name)];

    /// <param name="Quarantined">Points whose live version is not run any more, because it lost workers.</param>
    private sealed record HealthView(string Status, int? Points, ImmutableArray<string>? Quarantined, RecordingView? Captures);
}
