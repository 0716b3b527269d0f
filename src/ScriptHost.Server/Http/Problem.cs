using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ScriptHost.Server.Http;

/// <summary>An error as RFC 9457 wants it told: what kind, what happened this time, and what helps.</summary>
/// <param name="Kind">The stable end of the type URN.</param>
/// <param name="Title">The same for every problem of the kind.</param>
/// <param name="Detail">One or two sentences about this one.</param>
/// <param name="More">Further members, such as <c>errors</c> or <c>diagnostics</c>.</param>
internal sealed record Problem(string Kind, int Status, string Title, string Detail, JsonObject? More = null)
{
    public const string ContentType = "application/problem+json";

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = "urn:scripthost:problem:" + Kind, ["title"] = Title, ["status"] = Status, ["detail"] = Detail };
        foreach (var (name, value) in More ?? []) json[name] = value?.DeepClone();
        return json;
    }

    public Task WriteAsync(HttpContext context)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ToJson(), ApiJson.Options);
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

/// <summary>Ends a request with a problem.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
