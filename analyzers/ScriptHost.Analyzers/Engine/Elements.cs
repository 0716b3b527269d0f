using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What is in a sequence, and where the sequence comes from.</summary>
internal static class Elements
{
    private const int MaxDepth = 14;

    public static Interval Range(IOperation sequence, int depth)
    {
        sequence = sequence.Undressed();
        if (depth > MaxDepth) return Interval.Unknown;
        if (Linq.Operator(sequence) is { } name) return OfOperator((IInvocationOperation)sequence, name, depth + 1);
        if (Paths.Definition(sequence) is { } definition) return Range(definition, depth + 1);
        return sequence switch
        {
            IPropertyReferenceOperation when ContractFacts.Field(sequence) is not null => Interval.NonNegative,
            IPropertyReferenceOperation { Property.Name: "Values", Instance: { } table } => Range(table, depth + 1),
            IParameterReferenceOperation parameter => Parameters.Arguments(parameter).Select(a => Range(a, depth + 3)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            ICollectionExpressionOperation list => list.Elements.Select(e => ValueRanges.Of(e, depth + 1)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            IArrayCreationOperation { Initializer: { } list } => list.ElementValues.Select(e => ValueRanges.Of(e, depth + 1)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            _ => Interval.Unknown,
        };
    }

    /// <summary>The elements that a foreach hands to its variable.</summary>
    public static Interval OfForEach(ILocalReferenceOperation variable, int depth) =>
        variable.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ForEachStatementSyntax loop && loop.SyntaxTree == variable.Syntax.SyntaxTree && variable.SemanticModel?.GetOperation(loop.Expression) is { } sequence
            ? Range(sequence, depth)
            : Interval.Unknown;

    /// <summary>Where a sequence comes from: of the input nobody knows how long it is, and a filter may leave nothing.</summary>
    public static Origin OriginOf(IOperation sequence, int depth = 0)
    {
        sequence = sequence.Undressed();
        if (depth > MaxDepth) return Origin.Unknown;
        if (Linq.Operator(sequence) is { } name)
            return Linq.KeepsPresence(name) || Linq.KeepsElements(name) || name is "OfType" or "SelectMany" or "Except" or "Intersect" or "ExceptBy" or "IntersectBy"
                ? OriginOf(Linq.Source((IInvocationOperation)sequence), depth + 1)
                : Origin.Unknown;
        if (ContractFacts.Field(sequence) is { } field) return field.Type.SpecialType == SpecialType.System_String ? Origin.Unknown : Origin.Input;
        if (Paths.Definition(sequence) is { } definition)
            return definition.Undressed() is IObjectCreationOperation or ICollectionExpressionOperation ? Lists.OriginOf(sequence, definition.Undressed()) : OriginOf(definition, depth + 1);
        return sequence switch
        {
            IInvocationOperation { TargetMethod.Locations: var places } call when places.Any(l => l.IsInSource) => Calls.Returned(call).Any(r => IsOpen(r, depth)) ? Origin.Input : Origin.Unknown,
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter =>
                Parameters.Arguments(parameter) is { Length: > 0 } all && all.Any(a => IsOpen(a, depth)) ? Origin.Input : Origin.Unknown,
            IArrayCreationOperation or ICollectionExpressionOperation => Origin.Constant,
            IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } table } => OriginOf(table, depth + 1),
            _ => Origin.Unknown,
        };
    }

    /// <summary>Whether nothing says that a sequence has an element here.</summary>
    private static bool IsOpen(IOperation sequence, int depth) =>
        OriginOf(sequence, depth + 3) == Origin.Input && ValueGuards.Narrow(Interval.NonNegative, Paths.CountPath(sequence), sequence).MayBe(0);

    private static Interval OfOperator(IInvocationOperation call, string name, int depth)
    {
        var source = Linq.Source(call);
        if (name == "Select") return Linq.Lambda(call) is { } lambda && Linq.Result(lambda) is { } result ? ValueRanges.Of(result, depth) : Interval.Unknown;
        if (name is "Where" or "TakeWhile") return Filtered(Range(source, depth), call);
        if (name == "DefaultIfEmpty") return Range(source, depth).Or(call.Arguments.Length > 1 ? ValueRanges.Of(call.Arguments[1].Value, depth) : Interval.Of(0));
        return Linq.KeepsElements(name) ? Range(source, depth) : Interval.Unknown;
    }

    private static Interval Filtered(Interval range, IInvocationOperation filter) =>
        Linq.Lambda(filter) is { } lambda && Linq.Result(lambda) is { } test && lambda.Symbol.Parameters.Length == 1 ? ValueGuards.NarrowBy(test, Paths.Root(lambda.Symbol.Parameters[0]), range) : range.From(Origin.Unknown);
}
