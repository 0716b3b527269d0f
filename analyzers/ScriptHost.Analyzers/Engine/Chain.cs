using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>A query from its last call down to what it is asked of.</summary>
/// <param name="call">The last call.</param>
/// <param name="steps">The calls below it, the nearest first.</param>
/// <param name="source">What the first of them is asked of.</param>
internal sealed class Chain(IInvocationOperation call, IReadOnlyList<IInvocationOperation> steps, IOperation source)
{
    public IInvocationOperation Call { get; } = call;

    public IReadOnlyList<IInvocationOperation> Steps { get; } = steps;

    public IOperation Source { get; } = source;

    public static Chain Of(IInvocationOperation call)
    {
        var steps = new List<IInvocationOperation>();
        var source = Sequences.Source(call);
        while (source is IInvocationOperation step && (Sequences.IsLinq(step) || step.TargetMethod.Name == "GetRange") && Sequences.Source(step) is { } below && Sequences.IsCollection(below.Type))
        {
            steps.Add(step);
            source = below;
        }
        return new(call, steps, source ?? call);
    }
}
