using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>The name production asks, for applications that decide in process. Safe from any thread.</summary>
public interface IDecisionPoint<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    string Name { get; }

    /// <summary>Decides with the live version, without the contract's enricher. Never throws for what the script does.</summary>
    /// <exception cref="PointNotReadyException">No version of this point is deployed yet.</exception>
    Decision<TOutput> Decide(TInput input);

    /// <summary>Enriches the input, then decides with the live version.</summary>
    /// <exception cref="PointNotReadyException">No version of this point is deployed yet.</exception>
    ValueTask<Decision<TOutput>> DecideAsync(TInput input, CancellationToken cancellationToken);
}

/// <summary>A decision was asked of a point that has no live version.</summary>
public sealed class PointNotReadyException(string point)
    : Exception($"The decision point '{point}' has no live version. Deploy one: scripthost deploy {point}.")
{
    public string Point { get; } = point;
}
