using System.Text.Json.Nodes;

namespace ScriptHost.Server.OpenApi;

/// <summary>The paths that do not depend on contracts.</summary>
internal static class AdministrationPaths
{
    private const string Json = "application/json";

    public static void AddTo(JsonObject paths)
    {
        paths["/v1/points"] = new JsonObject { ["get"] = Operation("list-points", "The decision points of this host", [], null, "200") };
        paths["/v1/points/{point}"] = new JsonObject { ["get"] = Operation("show-point", "One decision point", [Point()], null, "200") };
        paths["/v1/points/{point}/versions"] = new JsonObject
        {
            ["get"] = Operation("list-versions", "Versions, newest first", [Point(), InQuery("before", "integer"), InQuery("limit", "integer")], null, "200"),
            ["post"] = Operation("upload-bundle", "Compiles a bundle and keeps it as a version; 422 with all diagnostics when it is refused", [Point(), InQuery("deploy", "boolean"), InQuery("note", "string")],
                """{"type":"object","required":["format","point","entry","files"],"properties":{"format":{"const":1},"point":{"type":"string"},"entry":{"type":"string"},"files":{"type":"object","additionalProperties":{"type":"string"}},"tests":{"type":"object","additionalProperties":{"type":"string"}}}}""", "201"),
        };
        paths["/v1/points/{point}/versions/{number}"] = new JsonObject { ["get"] = Operation("show-version", "One version", [Point(), InPath("number", "integer")], null, "200") };
        paths["/v1/points/{point}/versions/{number}/bundle"] = new JsonObject { ["get"] = Operation("show-bundle", "The sources of a version, as they were uploaded", [Point(), InPath("number", "integer")], null, "200") };
        paths["/v1/points/{point}/deployment"] = new JsonObject
        {
            ["put"] = Operation("deploy", "Makes a version the one that answers", [Point()],
                """{"type":"object","required":["active"],"properties":{"active":{"type":"integer","minimum":1},"expected":{"type":["integer","null"],"description":"The version that must be active now; 0 for none."}}}""", "200"),
        };
        paths["/v1/points/{point}/rollback"] = new JsonObject
        {
            ["post"] = Operation("roll-back", "Brings back the version that answered before; the body may be left out", [Point()],
                """{"type":"object","properties":{"expected":{"type":["integer","null"]}}}""", "200", bodyRequired: false),
        };
        paths["/v1/points/{point}/captures"] = new JsonObject
        {
            ["get"] = Operation("list-captures", "Recorded decisions, newest first, one JSON object a line", [Point(), InQuery("version", "integer"), InQuery("since", "string"), InQuery("most", "integer")], null, "200", answer: "application/x-ndjson"),
        };
        paths["/v1/decisions/{id}"] = new JsonObject { ["get"] = Operation("show-decision", "One recorded decision; 404 with the reason when it is not there", [InPath("id", "string")], null, "200") };
        paths["/v1/audit"] = new JsonObject { ["get"] = Operation("list-audit", "Who changed what, newest first", [InQuery("point", "string"), InQuery("before", "integer"), InQuery("limit", "integer")], null, "200") };
        paths["/health/live"] = new JsonObject { ["get"] = Operation("health-live", "The process answers", [], null, "200") };
        paths["/health/ready"] = new JsonObject { ["get"] = Operation("health-ready", "Send requests", [], null, "200") };
    }

    private static JsonObject Operation(string id, string summary, JsonArray parameters, string? body, string status, bool bodyRequired = true, string answer = Json)
    {
        var operation = new JsonObject { ["operationId"] = id, ["summary"] = summary, ["parameters"] = parameters };
        if (body is not null) operation["requestBody"] = new JsonObject { ["required"] = bodyRequired, ["content"] = Content(JsonNode.Parse(body)) };
        operation["responses"] = new JsonObject
        {
            [status] = new JsonObject { ["description"] = "Done.", ["content"] = Content(new JsonObject { ["type"] = "object" }, answer) },
            ["default"] = CommonSchemas.ProblemAnswer(),
        };
        return operation;
    }

    private static JsonObject Content(JsonNode? schema, string type = Json) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Point() => InPath("point", "string");

    private static JsonObject InPath(string name, string type) => new() { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = type } };

    private static JsonObject InQuery(string name, string type) => new() { ["name"] = name, ["in"] = "query", ["schema"] = new JsonObject { ["type"] = type } };
}
