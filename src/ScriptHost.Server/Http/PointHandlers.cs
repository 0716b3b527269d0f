using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>Finds the handler of a request's point. A point that took another's name, because its contract was replaced, brings a handler of its own.</summary>
internal sealed class PointHandlers(DecisionPoints points, PointTroubles troubles, IVersionStore store, ServerOptions options, DecisionCounters counters, Recorder recorder, TimeProvider time, ILogger<PointHandlers> logger)
{
    private readonly ConditionalWeakTable<DecisionPoint, PointHandler> _handlers = [];

    public PointHandler Of(DecisionPoint point) => _handlers.TryGetValue(point, out var known) ? known : _handlers.GetValue(point, p => p.Accept(new Maker(this)));

    /// <exception cref="ProblemException">There is no such point, or it has no version here.</exception>
    public PointHandler Of(HttpContext context)
    {
        var name = (string?)context.GetRouteValue("point") ?? "";
        if (points.TryFind(name, out var point)) return Of(point);
        throw new ProblemException(troubles.Of(name) is { } trouble ? Problems.NoLiveVersion(name, trouble) : Problems.UnknownPoint(name, points.All.Select(p => p.Name)));
    }

    private sealed class Maker(PointHandlers all) : IPointVisitor<PointHandler>
    {
        public PointHandler Visit<TInput, TOutput>(DecisionPoint<TInput, TOutput> point)
            where TInput : class
            where TOutput : class =>
            new PointHandler<TInput, TOutput>(point, all.Store, all.Options.Limits, all.Counters, all.Recorder, all.Time, all.Logger);
    }

    private IVersionStore Store => store;

    private ServerOptions Options => options;

    private DecisionCounters Counters => counters;

    private Recorder Recorder => recorder;

    private TimeProvider Time => time;

    private ILogger Logger => logger;
}
