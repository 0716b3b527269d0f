using System.Collections.Immutable;
using ScriptHost.Contracts;

namespace ScriptHost.Fixes.Starter;

/// <summary>The plain answers that a contract accepts, in the order in which its factories are written.</summary>
public sealed class StarterAnswers : IContractVisitor<ImmutableArray<StarterValue>>
{
    public ImmutableArray<StarterValue> Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(contract);
        return [.. StarterOutput.Candidates(typeof(TOutput)).Where(c => contract.Fault((TOutput)c.Value!) is null).DistinctBy(c => c.Code)]; // candidates hold values
    }
}
