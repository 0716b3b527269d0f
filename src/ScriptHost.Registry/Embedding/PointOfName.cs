using Microsoft.Extensions.DependencyInjection;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Embedding;

/// <summary>The decision point an application asked for by name. Looks it up on every call, so that a point whose contract was replaced is found.</summary>
internal sealed class PointOfName<TInput, TOutput>(DecisionPoints points, [ServiceKey] string name) : IDecisionPoint<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    public string Name { get; } = name;

    public Decision<TOutput> Decide(TInput input) => Point().Decide(input);

    public ValueTask<Decision<TOutput>> DecideAsync(TInput input, CancellationToken cancellationToken) => Point().DecideAsync(input, cancellationToken);

    private DecisionPoint<TInput, TOutput> Point()
    {
        if (!points.TryFind(Name, out var point)) throw new PointNotReadyException(Name);
        return point as DecisionPoint<TInput, TOutput> ?? throw new InvalidOperationException(
            $"The decision point '{Name}' decides {point.Contract.Contract.OutputType} from {point.Contract.Contract.InputType}, not {typeof(TOutput)} from {typeof(TInput)}. Inject IDecisionPoint with the types of '{point.Contract.Id}'; give the host the contract itself, not its plug-in folder, so that the types are the same.");
    }
}
