using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What is handed to a function of the script: by LINQ to a lambda, or by the calls in the same file.</summary>
internal static class Parameters
{
    public static Interval Range(IParameterReferenceOperation reference, int depth)
    {
        var parameter = reference.Parameter;
        if (ContractFacts.Range(parameter) is { } declared) return declared;
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }) return Call(reference, parameter) is { } call ? Elements.Range(Linq.Source(call), depth + 1) : Interval.Unknown;
        return Arguments(reference).Select(a => ValueRanges.Of(a, depth + 3)).DefaultIfEmpty(Interval.Unknown).Aggregate(Either);
    }

    /// <summary>The values that the calls in this file hand over; none when the function may be called in other ways.</summary>
    public static IOperation[] Arguments(IParameterReferenceOperation reference)
    {
        if (reference.SemanticModel is not { } model || reference.Parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.DeclareMethod } method) return [];
        return TreeFacts.Of(model.SyntaxTree).Calls(method.Name).Take(8)
            .Select(c => model.GetOperation(c)).OfType<IInvocationOperation>()
            .Where(c => SymbolEqualityComparer.Default.Equals(c.TargetMethod.OriginalDefinition, method.OriginalDefinition))
            .Select(c => c.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == reference.Parameter.Ordinal)?.Value).OfType<IOperation>().ToArray();
    }

    /// <summary>The LINQ call whose elements a lambda's parameter stands for.</summary>
    public static IInvocationOperation? Call(IOperation place, IParameterSymbol parameter)
    {
        if (parameter.Ordinal != 0) return null;
        for (var node = place; node is not null; node = node.Parent)
            if (node is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default))
            {
                var outer = lambda.Parent;
                while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation) outer = outer.Parent;
                return outer is IInvocationOperation call && Linq.Operator(call) is { } name && name is not ("Aggregate" or "Join" or "GroupJoin" or "Zip") ? call : null;
            }
        return null;
    }

    // One caller that hands over input is enough: each call counts by itself.
    private static Interval Either(Interval one, Interval other) => one.Origin == Origin.Unknown && other.Origin != Origin.Unknown ? other : other.Origin == Origin.Unknown ? one : one.Or(other);
}
