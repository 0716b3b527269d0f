using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace ScriptHost.Server.Http;

/// <summary>JSON of everything that is not a contract's own input or output.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task WriteAsync<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>Reads a small JSON body; an empty one is <paramref name="whenEmpty"/>, or refused when that is null.</summary>
    public static async Task<T> ReadAsync<T>(HttpContext context, T? whenEmpty)
        where T : class
    {
        if (context.Request.ContentLength is 0 or null && whenEmpty is not null && !context.Request.Headers.TransferEncoding.Any()) return whenEmpty;
        RequestBody.RequireJson(context);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Options, context.RequestAborted).ConfigureAwait(false)
                ?? throw new ProblemException(Problems.Malformed("The body is null where a JSON object is expected."));
        }
        catch (JsonException e)
        {
            throw new ProblemException(Problems.Malformed(e.Message));
        }
    }
}
