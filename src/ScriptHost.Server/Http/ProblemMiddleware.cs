using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>Turns whatever ends a request early into a problem. The outermost part of the server.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private const int ClientClosed = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            var response = context.Response;
            if (response.StatusCode >= 400 && response.ContentType is null && !response.HasStarted) await Problems.OfStatus(context).WriteAsync(context).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = ClientClosed; // nobody reads it
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await ProblemOf(e, context).WriteAsync(context).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            LogUnhandled(e, TraceOf(context), context.Request.Path); // the answer has begun: all that is left is to cut it off
            context.Abort();
        }
    }

    private Problem ProblemOf(Exception e, HttpContext context)
    {
        switch (e)
        {
            case ProblemException known: return known.Problem;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }: return Problems.TooLarge(RequestBody.LimitOf(context));
            case BadHttpRequestException bad: return Problems.Malformed(bad.Message);
            case DeploymentException refused: return Problems.VersionCannotRun(refused.Message);
            case PointNotReadyException waiting: return Problems.NoLiveVersion(waiting.Point, null);
            case RegistryException registry: return Problems.Registry(registry.Message);
        }
        LogUnhandled(e, TraceOf(context), context.Request.Path);
        return Problems.Internal(TraceOf(context));
    }

    private static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    [LoggerMessage(EventIds.Unhandled, LogLevel.Error, "Could not handle {Path}, trace {TraceId}")]
    private partial void LogUnhandled(Exception exception, string traceId, string path);
}
