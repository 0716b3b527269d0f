namespace ScriptHost.Runtime;

/// <summary>Which program answers a decision point. Immutable: a swap publishes a new one in one write.</summary>
/// <param name="Version">The number of the version in the registry.</param>
public sealed record Deployment<TInput, TOutput>(int Version, DecisionProgram<TInput, TOutput> Program)
    where TInput : class
    where TOutput : class;
