using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What repeats an operation: a loop, or a query that calls the function it stands in for each element.</summary>
internal sealed class LoopContext
{
    private readonly Lazy<HashSet<ISymbol>> _changed;

    private LoopContext(IOperation repeated, IOperation body, IOperation? sequence, LoopSize size)
    {
        Repeated = repeated;
        Body = body;
        Sequence = sequence;
        Size = size;
        _changed = new(() => Changes.In(Repeated is ILoopOperation ? Repeated : Body));
    }

    /// <summary>The loop, or the call of the query.</summary>
    public IOperation Repeated { get; }

    public IOperation Body { get; }

    /// <summary>What is gone through; null when the loop counts or waits.</summary>
    public IOperation? Sequence { get; }

    public LoopSize Size { get; }

    public bool IsStatement => Repeated is ILoopOperation;

    /// <summary>The loop around this one.</summary>
    public LoopContext? Outer => Around(Repeated);

    /// <summary>The nearest loop that repeats an operation of this function; null when there is none.</summary>
    public static LoopContext? Around(IOperation operation)
    {
        for (var (child, at) = (operation, operation.Parent); at is not null; (child, at) = (at, at.Parent))
            switch (at)
            {
                case IForEachLoopOperation loop when child == loop.Body:
                    return new(loop, loop.Body, Sequences.Undressed(loop.Collection), Sequences.SizeOf(loop.Collection));
                case IForLoopOperation loop when !loop.Before.Contains(child):
                    return new(loop, loop.Body, null, OfCondition(loop.Condition));
                case IWhileLoopOperation loop:
                    return new(loop, loop.Body, null, OfCondition(loop.Condition));
                case IAnonymousFunctionOperation function:
                    return Query(function);
                case ILocalFunctionOperation:
                    return null;
            }
        return null;
    }

    /// <summary>Every loop around an operation, from the inside.</summary>
    public static IEnumerable<LoopContext> AllAround(IOperation operation)
    {
        for (var loop = Around(operation); loop is not null; loop = loop.Outer) yield return loop;
    }

    /// <summary>Whether a value is the same in each pass: it reads nothing that the loop declares or may change, and asks only what has no effect.</summary>
    public bool IsInvariant(IOperation value) =>
        value.DescendantsAndSelf().All(o => Changes.IsPure(o) && (Changes.Variable(o) is not { } variable || !_changed.Value.Contains(variable) && !(Declares(variable) && !IsIn(value, variable))));

    /// <summary>Whether a variable is another one in every pass.</summary>
    public bool Declares(ISymbol variable) => IsIn(IsStatement ? Repeated : Body.Parent ?? Body, variable);

    // The range variables of a query's later clauses have no declaration of their own: they are known by the function they are a parameter of.
    private static bool IsIn(IOperation code, ISymbol variable) => variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function }
        ? code.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().Any(f => SymbolEqualityComparer.Default.Equals(f.Symbol, function))
        : variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == code.Syntax.SyntaxTree && code.Syntax.Span.Contains(r.Span));

    private static LoopContext? Query(IAnonymousFunctionOperation function)
    {
        var at = function.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IParenthesizedOperation) at = at.Parent;
        return at is IInvocationOperation call && Collections.IsOfFramework(call.TargetMethod) && Sequences.Source(call) is { } source && Sequences.IsCollection(source.Type)
            ? new(call, function.Body, source, Sequences.SizeOf(source))
            : null;
    }

    private static LoopSize OfCondition(IOperation? condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Max(OfCondition(both.LeftOperand), OfCondition(both.RightOperand)),
        IBinaryOperation compared => Max(Sequences.Count(compared.LeftOperand), Sequences.Count(compared.RightOperand)),
        _ => LoopSize.Unknown,
    };

    private static LoopSize Max(LoopSize one, LoopSize other) => one > other ? one : other;
}
