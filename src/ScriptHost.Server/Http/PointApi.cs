using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>What people and the command line call: points, their versions and deployments, and the audit.</summary>
internal sealed class PointApi(DecisionPoints points, PointTroubles troubles, IVersionStore store, Publisher publisher, Recorder recorder, ServerOptions options)
{
    private const int LongestNote = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/points", (RequestDelegate)ListAsync);
        routes.MapGet("/v1/points/{point}", (RequestDelegate)ShowAsync);
        routes.MapGet("/v1/points/{point}/versions", (RequestDelegate)VersionsAsync);
        routes.MapGet("/v1/points/{point}/versions/{number:int}", (RequestDelegate)VersionAsync);
        routes.MapGet("/v1/points/{point}/versions/{number:int}/bundle", (RequestDelegate)BundleOfVersionAsync);
        routes.MapPost("/v1/points/{point}/versions", (RequestDelegate)UploadAsync);
        routes.MapPut("/v1/points/{point}/deployment", (RequestDelegate)DeployAsync);
        routes.MapPost("/v1/points/{point}/rollback", (RequestDelegate)RollBackAsync);
        routes.MapGet("/v1/audit", (RequestDelegate)AuditAsync);
    }

    private Task ListAsync(HttpContext context) => ApiJson.WriteAsync(context, new PageView<PointView>(Points(), null));

    private ImmutableArray<PointView> Points()
    {
        var loaded = points.All.Select(p => PointView.Of(p, troubles.Of(p.Name), RecordingView.Of(recorder, p.Name)));
        var missing = troubles.All.Where(t => !points.TryFind(t.Key, out _)).Select(t => new PointView(t.Key, null, null, "troubled", t.Value, null, null));
        return [.. loaded.Concat(missing).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    private Task ShowAsync(HttpContext context)
    {
        var name = PointOf(context);
        return ApiJson.WriteAsync(context, Points().FirstOrDefault(p => p.Name == name) ?? throw Unknown(name));
    }

    private async Task VersionsAsync(HttpContext context)
    {
        var name = PointOf(context);
        var limit = Query.Limit(context);
        var page = await store.VersionsAsync(name, Query.SmallNumber(context, "before"), limit, context.RequestAborted).ConfigureAwait(false);
        if (page.IsEmpty && Points().All(p => p.Name != name)) throw Unknown(name);
        var deployment = await store.DeploymentAsync(name, context.RequestAborted).ConfigureAwait(false);
        var next = page.Length < limit ? null : string.Create(CultureInfo.InvariantCulture, $"/v1/points/{name}/versions?before={page[^1].Number}&limit={limit}");
        await ApiJson.WriteAsync(context, new PageView<VersionView>([.. page.Select(v => VersionView.Of(v, deployment))], next)).ConfigureAwait(false);
    }

    private async Task VersionAsync(HttpContext context)
    {
        var name = PointOf(context);
        var number = int.Parse((string)context.GetRouteValue("number")!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture); // the route takes nothing else
        var version = await store.VersionAsync(name, number, context.RequestAborted).ConfigureAwait(false);
        if (version is null) throw Points().Any(p => p.Name == name) ? new ProblemException(Problems.UnknownVersion(name, number)) : Unknown(name);
        await ApiJson.WriteAsync(context, VersionView.Of(version, await store.DeploymentAsync(name, context.RequestAborted).ConfigureAwait(false))).ConfigureAwait(false);
    }

    private async Task BundleOfVersionAsync(HttpContext context)
    {
        var name = PointOf(context);
        var number = int.Parse((string)context.GetRouteValue("number")!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture); // as above
        var version = await store.VersionAsync(name, number, context.RequestAborted).ConfigureAwait(false)
            ?? throw (Points().Any(p => p.Name == name) ? new ProblemException(Problems.UnknownVersion(name, number)) : Unknown(name));
        var bundle = await store.BundleAsync(version.Bundle, context.RequestAborted).ConfigureAwait(false) ?? throw new RegistryException($"The bundle {version.Bundle.Short} of version {number} is not in the registry. Deploy it again.");
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(bundle.ToJson(), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task UploadAsync(HttpContext context)
    {
        var name = PointOf(context);
        var bundle = await BundleAsync(context).ConfigureAwait(false);
        if (bundle.Point != name) throw new ProblemException(Problems.Malformed($"The bundle is of '{bundle.Point}', but the address is of '{name}'."));

        var result = await publisher.PublishAsync(bundle, Actors.Of(context), NoteOf(context), Query.Flag(context, "deploy"), context.RequestAborted).ConfigureAwait(false);
        var diagnostics = result.Diagnostics.Select(DiagnosticView.Of).ToImmutableArray();
        if (result.Version is not { } version) throw new ProblemException(Refused(name, diagnostics));
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/v1/points/{name}/versions/{version.Number}");
        var deployment = result.Deployment?.Deployment;
        var stages = new OrderedDictionary<string, double>(result.Stages.Select(s => KeyValuePair.Create(s.Stage, Math.Round(s.Elapsed.TotalMilliseconds, 2))));
        await ApiJson.WriteAsync(
            context,
            new UploadView(VersionView.Of(version, deployment ?? await store.DeploymentAsync(name, context.RequestAborted).ConfigureAwait(false)), result.IsNew, deployment is null ? null : DeploymentView.Of(deployment), diagnostics, stages),
            result.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK).ConfigureAwait(false);
    }

    private async Task DeployAsync(HttpContext context)
    {
        var name = PointOf(context);
        var asked = await ApiJson.ReadAsync<DeploymentRequest>(context, null).ConfigureAwait(false);
        var result = await publisher.DeployAsync(name, asked.Active, Actors.Of(context), asked.Expected, context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, name, asked.Active, result).ConfigureAwait(false);
    }

    private async Task RollBackAsync(HttpContext context)
    {
        var name = PointOf(context);
        var asked = await ApiJson.ReadAsync(context, new RollbackRequest()).ConfigureAwait(false);
        var result = await publisher.RollBackAsync(name, Actors.Of(context), asked.Expected, context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, name, 0, result).ConfigureAwait(false);
    }

    private Task AnswerAsync(HttpContext context, string name, int number, DeploymentResult result) => result.Outcome switch
    {
        DeploymentOutcome.Changed or DeploymentOutcome.Unchanged => ApiJson.WriteAsync(context, DeploymentView.Of(result.Deployment!)), // in force after either
        DeploymentOutcome.UnknownPoint => throw Unknown(name),
        DeploymentOutcome.UnknownVersion => throw new ProblemException(Problems.UnknownVersion(name, number)),
        DeploymentOutcome.Conflict => throw new ProblemException(Problems.Conflict(name, result.Deployment)),
        _ => throw new ProblemException(Problems.NothingEarlier(name)),
    };

    private async Task AuditAsync(HttpContext context)
    {
        var limit = Query.Limit(context);
        var point = context.Request.Query["point"] is [{ } name] ? name : null;
        var page = await store.AuditAsync(point, Query.Number(context, "before"), limit, context.RequestAborted).ConfigureAwait(false);
        var filter = point is null ? "" : $"&point={Uri.EscapeDataString(point)}";
        var next = page.Length < limit ? null : string.Create(CultureInfo.InvariantCulture, $"/v1/audit?before={page[^1].Sequence}&limit={limit}{filter}");
        await ApiJson.WriteAsync(context, new PageView<AuditEntry>(page, next)).ConfigureAwait(false);
    }

    private async Task<Bundle> BundleAsync(HttpContext context)
    {
        RequestBody.RequireJson(context);
        RequestBody.Limit(context, options.Limits.Bundle);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        try
        {
            return Bundle.FromJson(body.GetBuffer().AsMemory(0, (int)body.Length));
        }
        catch (BundleException e)
        {
            throw new ProblemException(Problems.Malformed(e.Message));
        }
    }

    private static string? NoteOf(HttpContext context) =>
        context.Request.Query["note"] is not [{ } note] ? null
        : note.Length <= LongestNote && !note.Any(char.IsControl) ? note
        : throw new ProblemException(Problems.Malformed($"'note' must be one line of at most {LongestNote} characters."));

    private static Problem Refused(string point, ImmutableArray<DiagnosticView> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Compiler.Severity.Error);
        var detail = string.Create(CultureInfo.InvariantCulture, $"The bundle of '{point}' has {errors} {(errors == 1 ? "error" : "errors")}; see 'diagnostics'.");
        return new("bundle-refused", StatusCodes.Status422UnprocessableEntity, "The bundle is refused", detail, new JsonObject { ["diagnostics"] = JsonSerializer.SerializeToNode(diagnostics, ApiJson.Options) });
    }

    private ProblemException Unknown(string name) => new(Problems.UnknownPoint(name, Points().Select(p => p.Name)));

    private static string PointOf(HttpContext context) => (string)context.GetRouteValue("point")!; // every route of a point has one
}
