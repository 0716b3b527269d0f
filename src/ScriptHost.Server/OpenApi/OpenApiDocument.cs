using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScriptHost.Runtime;
using ScriptHost.Server.Http;

namespace ScriptHost.Server.OpenApi;

/// <summary>
/// OpenAPI 3.1 of this host as it is now: every point has a path of its own, typed by its contract, with the contract's samples as examples.
/// Written by hand: the points come and go while the host runs, and their types live in plug-ins.
/// </summary>
internal sealed class OpenApiDocument(DecisionPoints points, PointHandlers handlers)
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/openapi/v1.json", (RequestDelegate)(context => ApiJson.WriteAsync(context, Create())));

    public JsonObject Create()
    {
        var schemas = CommonSchemas.Create();
        var paths = new JsonObject();
        foreach (var point in points.All) AddPoint(paths, schemas, point, handlers.Of(point));
        AdministrationPaths.AddTo(paths);
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "ScriptHost", ["version"] = "v1", ["description"] = "Decisions made by data scientists' scripts, and the versions of those scripts." },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static void AddPoint(JsonObject paths, JsonObject schemas, DecisionPoint point, PointHandler handler)
    {
        var writer = new SchemaWriter(schemas, point.Contract.Id.ToString().Replace('@', '.'));
        var input = writer.Of(handler.Json.Input);
        var output = writer.Of(handler.Json.Output);
        var examples = new JsonObject();
        foreach (var (index, sample) in handler.Samples().Index()) examples[FormattableString.Invariant($"sample{index + 1}")] = new JsonObject { ["value"] = sample };

        paths[$"/v1/points/{point.Name}/decisions"] = new JsonObject
        {
            ["post"] = Operation($"decide-{point.Name}", $"One decision of {point.Name}", new JsonArray(VersionHeader()),
                new JsonObject { [Json] = new JsonObject { ["schema"] = input, ["examples"] = examples } },
                Answer("The decision; with \"fallback\": true when the contract answered instead of the script.", Json, WithFallback(output), DecisionHeaders())),
        };
        paths[$"/v1/points/{point.Name}/decisions:batch"] = new JsonObject
        {
            ["post"] = Operation($"decide-batch-{point.Name}", $"Many decisions of {point.Name}, one JSON input a line", new JsonArray(VersionHeader()),
                new JsonObject { [Lines] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
                Answer("One line for each line, in order: {\"output\":…,\"version\":…,\"fuel\":…,\"id\":…} or {\"line\":…,\"error\":problem}.", Lines, new JsonObject { ["type"] = "string" }, null)),
        };
    }

    private static JsonObject Operation(string id, string summary, JsonArray parameters, JsonObject content, JsonObject answer) => new()
    {
        ["operationId"] = id,
        ["summary"] = summary,
        ["parameters"] = parameters,
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content },
        ["responses"] = new JsonObject { ["200"] = answer, ["default"] = CommonSchemas.ProblemAnswer() },
    };

    private static JsonObject Answer(string description, string type, JsonObject schema, JsonObject? headers)
    {
        var answer = new JsonObject { ["description"] = description, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };
        if (headers is not null) answer["headers"] = headers;
        return answer;
    }

    // The output's own schema is closed, so the answer names it as one of two.
    private static JsonObject WithFallback(JsonObject output) => new()
    {
        ["anyOf"] = new JsonArray(output, new JsonObject
        {
            ["type"] = "object",
            ["description"] = "The contract's fallback: the same fields, and this one.",
            ["properties"] = new JsonObject { ["fallback"] = new JsonObject { ["const"] = true } },
            ["required"] = new JsonArray("fallback"),
        }),
    };

    private static JsonObject VersionHeader() => new()
    {
        ["name"] = Headers.Version,
        ["in"] = "header",
        ["description"] = "Asks this version instead of the live one.",
        ["schema"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
    };

    private static JsonObject DecisionHeaders() => new()
    {
        [Headers.DecisionId] = Header("Names this decision; sorts by time.", "string"),
        [Headers.Version] = Header("The version that decided.", "integer"),
        [Headers.Fuel] = Header("What the script spent.", "integer"),
    };

    private static JsonObject Header(string description, string type) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = type } };
}
