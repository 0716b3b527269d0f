using System.Text.Json.Nodes;
using ScriptHost.Server.Http;

namespace ScriptHost.Server.OpenApi;

/// <summary>What all paths share: the problem of RFC 9457 with our members.</summary>
internal static class CommonSchemas
{
    public static JsonObject Create() => new()
    {
        ["Problem"] = JsonNode.Parse("""
            {
              "type": "object",
              "required": ["type", "title", "status", "detail"],
              "properties": {
                "type": { "type": "string", "format": "uri", "examples": ["urn:scripthost:problem:input"] },
                "title": { "type": "string" },
                "status": { "type": "integer" },
                "detail": { "type": "string" },
                "errors": {
                  "type": "array",
                  "description": "Everything that is wrong with an input.",
                  "items": {
                    "type": "object",
                    "required": ["pointer", "detail"],
                    "properties": { "pointer": { "type": "string", "description": "JSON pointer (RFC 6901)" }, "detail": { "type": "string" } }
                  }
                },
                "diagnostics": {
                  "type": "array",
                  "description": "Everything that was found about a refused bundle.",
                  "items": {
                    "type": "object",
                    "required": ["id", "severity", "path", "line", "column", "message"],
                    "properties": {
                      "id": { "type": "string" },
                      "severity": { "enum": ["info", "warning", "error"] },
                      "path": { "type": "string" },
                      "line": { "type": "integer" },
                      "column": { "type": "integer" },
                      "endLine": { "type": "integer" },
                      "endColumn": { "type": "integer" },
                      "message": { "type": "string" },
                      "sourceLine": { "type": ["string", "null"] }
                    }
                  }
                }
              }
            }
            """),
    };

    public static JsonObject ProblemAnswer() => new()
    {
        ["description"] = "A problem (RFC 9457).",
        ["content"] = new JsonObject { [Problem.ContentType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
    };
}
