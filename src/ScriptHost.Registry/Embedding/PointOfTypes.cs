using ScriptHost.Runtime;

namespace ScriptHost.Registry.Embedding;

/// <summary>The only decision point with these types. Which one that is shows when the first decision is asked, after the host has started.</summary>
internal sealed class PointOfTypes<TInput, TOutput>(DecisionPoints points) : IDecisionPoint<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private PointOfName<TInput, TOutput>? _found;

    public string Name => Found().Name;

    public Decision<TOutput> Decide(TInput input) => Found().Decide(input);

    public ValueTask<Decision<TOutput>> DecideAsync(TInput input, CancellationToken cancellationToken) => Found().DecideAsync(input, cancellationToken);

    private PointOfName<TInput, TOutput> Found() => _found ??= Find();

    private PointOfName<TInput, TOutput> Find() => points.All.Where(p => p is DecisionPoint<TInput, TOutput>).Select(p => p.Name).ToArray() switch
    {
        [var only] => new PointOfName<TInput, TOutput>(points, only),
        [] => throw new InvalidOperationException($"No decision point decides {typeof(TOutput)} from {typeof(TInput)} in this process. Deploy a version of one, and start the host before it is asked."),
        var several => throw new InvalidOperationException($"The decision points {string.Join(", ", several)} all decide {typeof(TOutput)} from {typeof(TInput)}. Inject one by its name: [FromKeyedServices(\"{several[0]}\")]."),
    };
}
