using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>A decision that was made and is still to be answered.</summary>
/// <param name="Deployment">What decided.</param>
/// <param name="Captured">The enriched input, to be recorded; null when this decision is not recorded.</param>
internal readonly record struct Made<TInput, TOutput>(DecisionId Id, Deployment<TInput, TOutput> Deployment, Decision<TOutput> Decision, TInput? Captured)
    where TInput : class
    where TOutput : class;
