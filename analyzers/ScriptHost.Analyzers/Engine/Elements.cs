using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What is in a sequence, and where the sequence comes from.</summary>
internal static class Elements
{
    private const int MaxDepth = 20;

    public static Interval Range(IOperation sequence, int depth)
    {
        sequence = sequence.Undressed();
        if (depth > MaxDepth) return Interval.Unknown;
        if (Linq.Operator(sequence) is { } name) return OfOperator((IInvocationOperation)sequence, name, depth + 1);
        if (Paths.Definition(sequence)?.Undressed() is IArrayCreationOperation { Initializer: null } && Lists.Stored(sequence).ToList() is { Count: > 0 } stored) return stored.Select(v => ValueRanges.Of(v, depth + 2)).Aggregate((x, y) => x.Or(y));
        if (Paths.Definition(sequence) is { } definition)
            return definition.Undressed() is IObjectCreationOperation { Initializer: null } or ICollectionExpressionOperation { Elements.IsEmpty: true } && Lists.Added(sequence).ToList() is { Count: > 0 } added ? added.Select(v => ValueRanges.Of(v, depth + 2)).Aggregate((x, y) => x.Or(y)) : Range(definition, depth + 1);
        return sequence switch
        {
            IPropertyReferenceOperation when ContractFacts.Field(sequence) is not null => Interval.NonNegative,
            IInvocationOperation { TargetMethod.Locations: var places } call when places.Any(l => l.IsInSource) => Calls.Returned(call).Select(r => Range(r, depth + 3)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            IPropertyReferenceOperation { Property.Name: "Values", Instance: { } table } => Range(table, depth + 1),
            IInvocationOperation { TargetMethod: { Name: "ToFrozenDictionary" or "ToFrozenSet" or "ToImmutableArray" }, Arguments: { Length: > 0 } source } => Range(source[0].Value, depth + 1),
            IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { Initializers: { IsEmpty: false } entries } } => entries.Select(e => Entry(e) is { } entry ? ValueRanges.Of(entry, depth + 1) : Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            IParameterReferenceOperation parameter => Parameters.Arguments(parameter).Select(a => Range(a, depth + 3)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            ICollectionExpressionOperation list => list.Elements.Select(e => ValueRanges.Of(e, depth + 1)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            IArrayCreationOperation { Initializer: { } list } => list.ElementValues.Select(e => ValueRanges.Of(e, depth + 1)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            _ => Interval.Unknown,
        };
    }

    /// <summary>What a foreach, a look-up or a pattern hands to its variable.</summary>
    public static Interval OfLocal(ILocalReferenceOperation variable, int depth)
    {
        var declaration = variable.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (declaration is null || declaration.SyntaxTree != variable.Syntax.SyntaxTree || variable.SemanticModel is not { } model) return Interval.Unknown;
        if (declaration is ForEachStatementSyntax loop) return model.GetOperation(loop.Expression) is { } sequence ? Range(sequence, depth) : Interval.Unknown;
        if (declaration.Parent is PatternSyntax { Parent: IsPatternExpressionSyntax test }) return model.GetOperation(test.Expression) is { } value ? ValueRanges.Of(value, depth) : Interval.Unknown;
        return declaration.Parent is DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } && model.GetOperation(call) is IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } table } ? Range(table, depth) : Interval.Unknown;
    }

    // ["a"] = 1, { "a", 1 } and 1
    private static IOperation? Entry(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true }, Value: var value } => value,
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 or 2 } pair } => pair[pair.Length - 1].Value,
        _ => null,
    };

    /// <summary>Whether a foreach takes its variable from the input.</summary>
    public static bool IsOfInput(ILocalReferenceOperation variable) =>
        variable.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ForEachStatementSyntax loop && loop.SyntaxTree == variable.Syntax.SyntaxTree && variable.SemanticModel?.GetOperation(loop.Expression) is { } sequence && OriginOf(sequence) == Origin.Input;

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
            return definition.Undressed() is IObjectCreationOperation or ICollectionExpressionOperation { Elements.IsEmpty: true } ? Lists.OriginOf(sequence, definition.Undressed()) : OriginOf(definition, depth + 1);
        return sequence switch
        {
            IInvocationOperation { TargetMethod.Locations: var places } call when places.Any(l => l.IsInSource) => Calls.Returned(call).Any(r => IsOpen(r, depth)) ? Origin.Input : Origin.Unknown,
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter =>
                Parameters.Arguments(parameter).Any(a => OriginOf(a, depth + 3) == Origin.Input) ? Origin.Input : Origin.Unknown,
            ICollectionExpressionOperation { Elements: { Length: 1 } one } when one[0] is ISpreadOperation spread => OriginOf(spread.Operand, depth + 1),
            IArrayCreationOperation or ICollectionExpressionOperation => Origin.Constant,
            IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } table } => OriginOf(table, depth + 1),
            _ => Origin.Unknown,
        };
    }

    /// <summary>How many elements there may be, before any test of it.</summary>
    public static Interval CountOf(IOperation sequence, int depth = 0) => Interval.Anything.AtLeast(IsPresent(sequence, depth) ? 1 : 0).From(OriginOf(sequence, depth));

    // What a function makes of a sequence that has been tested has elements as well.
    private static bool IsPresent(IOperation sequence, int depth)
    {
        sequence = sequence.Undressed();
        if (depth > 8) return false;
        if (Linq.Operator(sequence) is { } name) return (Linq.KeepsPresence(name) || Linq.TakesSome((IInvocationOperation)sequence)) && IsPresent(Linq.Source((IInvocationOperation)sequence), depth + 1);
        if (Paths.Definition(sequence) is { } definition) return IsPresent(definition, depth + 1);
        return sequence switch
        {
            IInvocationOperation { TargetMethod.Locations: var places } call => places.Any(l => l.IsInSource) && call.Arguments.Any(a => Sequences.IsCollection(a.Value.Type) && OriginOf(a.Value, depth + 3) == Origin.Input && !IsOpen(a.Value, depth)),
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter => Parameters.Arguments(parameter) is { Length: > 0 } all && all.All(a => IsPresent(a, depth + 2) || OriginOf(a, depth + 3) != Origin.Input || !IsOpen(a, depth)),
            ICollectionExpressionOperation list => list.Elements.Any(e => e is not ISpreadOperation spread || IsPresent(spread.Operand, depth + 1)),
            _ => false,
        };
    }

    /// <summary>Whether nothing says that a sequence has an element here.</summary>
    private static bool IsOpen(IOperation sequence, int depth) =>
        OriginOf(sequence, depth + 3) == Origin.Input && ValueGuards.Narrow(CountOf(sequence, depth + 3), Paths.CountPath(sequence), sequence).MayBe(0);

    private static Interval OfOperator(IInvocationOperation call, string name, int depth)
    {
        var source = Linq.Source(call);
        if (name == "Select") return Linq.Lambda(call) is { } lambda && Linq.Result(lambda) is { } result ? ValueRanges.Of(result, depth) : Interval.Unknown;
        if (name is "Where" or "TakeWhile") return Filtered(Range(source, depth), call);
        if (name == "DefaultIfEmpty") return Range(source, depth).Or(call.Arguments.Length > 1 ? ValueRanges.Of(call.Arguments[1].Value, depth) : Interval.Of(0));
        return Linq.KeepsElements(name) ? Range(source, depth) : Interval.Unknown;
    }

    private static Interval Filtered(Interval range, IInvocationOperation filter) =>
        Linq.Lambda(filter) is { } lambda && Linq.Result(lambda) is { } test && lambda.Symbol.Parameters.Length == 1 ? ValueGuards.NarrowBy(test, Paths.Root(lambda.Symbol.Parameters[0]), range) : IsFinite(filter) ? range : range.From(Origin.Unknown);

    // Where(double.IsFinite) leaves every number.
    private static bool IsFinite(IInvocationOperation filter) => filter.Arguments.Length == 2 && filter.Arguments[1].Value.DescendantsAndSelf().OfType<IMethodReferenceOperation>().Any(m => m.Method.Name == "IsFinite");
}
