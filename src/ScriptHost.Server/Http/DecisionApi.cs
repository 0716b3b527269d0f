using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ScriptHost.Server.Http;

/// <summary>What applications call: one decision, or a batch of them.</summary>
internal static class DecisionApi
{
    public static void Map(IEndpointRouteBuilder routes, PointHandlers handlers)
    {
        routes.MapPost("/v1/points/{point}/decisions", (RequestDelegate)(context => handlers.Of(context).DecideAsync(context)));
        routes.MapPost("/v1/points/{point}/decisions:batch", (RequestDelegate)(context => handlers.Of(context).DecideBatchAsync(context)));
    }
}
