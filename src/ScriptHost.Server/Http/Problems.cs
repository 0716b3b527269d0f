using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ScriptHost.Contracts;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Server.Http;

/// <summary>Every problem the API knows. Kinds and their meanings never change.</summary>
internal static class Problems
{
    public static Problem UnknownPoint(string point, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var has = names.Length == 0 ? "This host has no points yet" : $"This host has {string.Join(", ", names.Take(10))}{(names.Length > 10 ? " …" : "")}";
        return new("unknown-point", 404, "Unknown decision point", $"There is no decision point '{Cut(point)}'{Suggestion.Clause(Cut(point), names)}. {has}.");
    }

    public static Problem UnknownVersion(string point, int number) =>
        new("unknown-version", 404, "Unknown version", string.Create(CultureInfo.InvariantCulture, $"'{point}' has no version {number}. GET /v1/points/{point}/versions lists those it has."));

    public static Problem NoLiveVersion(string point, string? trouble) =>
        new("no-live-version", 503, "No live version", $"The decision point '{point}' has no live version. {trouble ?? $"Deploy one: scripthost deploy {point}."}");

    public static Problem Input(ReadOnlySpan<InputFault> faults)
    {
        var errors = new JsonArray();
        foreach (var fault in faults) errors.Add(new JsonObject { ["pointer"] = fault.Pointer, ["detail"] = fault.Message });
        var first = faults[0];
        var detail = $"{(first.Pointer.Length == 0 ? "The input" : $"'{first.Pointer}':")} {first.Message}{(faults.Length == 1 ? "." : $"; {faults.Length - 1} more under 'errors'.")}";
        return new("input", 400, "The input does not fit the contract", detail, new JsonObject { ["errors"] = errors });
    }

    public static Problem Stopped(string point, int version, Stop stop, Budget budget, Usage usage) => new(
        "stopped", 502, "The script gave no answer",
        string.Create(CultureInfo.InvariantCulture, $"{point}@{version} {stop.Message}."),
        new JsonObject
        {
            ["reason"] = JsonNamingPolicy.CamelCase.ConvertName(stop.Reason.ToString()),
            ["location"] = stop.Location,
            ["version"] = version,
            ["usage"] = new JsonObject { ["fuel"] = usage.Fuel, ["allocatedBytes"] = usage.AllocatedBytes, ["depth"] = usage.Depth, ["elapsedMs"] = usage.Elapsed.TotalMilliseconds },
            ["budget"] = new JsonObject { ["fuel"] = budget.Fuel, ["allocationBytes"] = budget.AllocationBytes, ["depth"] = budget.Depth, ["deadlineMs"] = budget.Deadline.TotalMilliseconds },
        });

    public static Problem Enrichment(string point) =>
        new("enrichment", 502, "The input could not be completed", $"The contract of '{point}' could not complete the input before the decision. The host's log has the cause.");

    public static Problem VersionCannotRun(string message) => new("version-cannot-run", 422, "The version cannot run on this host", message);

    public static Problem Conflict(string point, DeploymentRecord? now) => new(
        "conflict", 409, "Another version is active",
        now is null ? $"Nothing is deployed at '{point}'." : string.Create(CultureInfo.InvariantCulture, $"Version {now.Active} of '{point}' is active, not the expected one: {now.Actor} deployed it at {now.At:u}. Look at it and ask again."),
        new JsonObject { ["active"] = now?.Active });

    public static Problem NothingEarlier(string point) =>
        new("nothing-earlier", 409, "Nothing to roll back to", $"No version of '{point}' was active before the present one. PUT /v1/points/{point}/deployment activates any version by its number.");

    public static Problem NotRecorded(string id, string reason, string why) =>
        new("not-recorded", 404, "The decision is not recorded", $"There is no capture of the decision '{Cut(id)}'. {why}", new JsonObject { ["reason"] = reason });

    public static Problem Malformed(string detail) => new("malformed", 400, "The request cannot be read", detail);

    public static Problem MediaType(string? given, string expected) =>
        new("media-type", 415, "Unsupported media type", $"The body is {(string.IsNullOrEmpty(given) ? "of no named type" : $"'{Cut(given)}'")}; send it with 'Content-Type: {expected}'.");

    public static Problem TooLarge(long limit) =>
        new("too-large", 413, "The request is too large", string.Create(CultureInfo.InvariantCulture, $"The limit here is {limit:N0} bytes."));

    public static Problem Registry(string message) => new("registry", 503, "The registry cannot be used", message);

    public static Problem Internal(string traceId) =>
        new("internal", 500, "A fault of this host", "The host could not handle the request; this is a bug of ours. Its log names the trace.", new JsonObject { ["traceId"] = traceId });

    /// <summary>What ASP.NET Core answers by itself with a bare status: no such route, no such method …</summary>
    public static Problem OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        404 => new("unknown-route", 404, "Not found", $"There is nothing at '{Cut(context.Request.Path)}'. GET /openapi/v1.json lists what there is."),
        405 => new("method", 405, "Method not allowed", $"'{Cut(context.Request.Path)}' does not take {Cut(context.Request.Method)}; it takes {context.Response.Headers.Allow}."),
        400 => new("host", 400, "Bad request", "This host answers to localhost, 127.0.0.1 and [::1] only."),
        var status => new("status", status, ReasonPhrases.GetReasonPhrase(status), $"The request ended with status {status}."),
    };

    private static string Cut(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");
}
