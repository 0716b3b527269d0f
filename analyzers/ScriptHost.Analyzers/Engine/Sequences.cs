using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>How long a sequence or a loop may be.</summary>
internal enum LoopSize
{
    /// <summary>Written down in the script.</summary>
    Small,

    /// <summary>Nothing says so.</summary>
    Unknown,

    /// <summary>As the input has it.</summary>
    Input,
}

/// <summary>What sequences are made of: the chain of queries under a value, and how long it may be.</summary>
internal static class Sequences
{
    private const int Steps = 12;

    /// <summary>The value under conversions that change nothing and parentheses.</summary>
    public static IOperation Undressed(IOperation value)
    {
        while (true)
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion: value = conversion.Operand; break;
                case IParenthesizedOperation inner: value = inner.Operand; break;
                default: return value;
            }
    }

    /// <summary>Whether a call is one of LINQ's operators, with one of these names if any are given.</summary>
    public static bool IsLinq(IInvocationOperation call, params string[] names) =>
        call.TargetMethod is { IsStatic: true, ContainingType.Name: "Enumerable" or "ImmutableArrayExtensions" } && call.Arguments.Length > 0 && Collections.IsOfFramework(call.TargetMethod)
        && (names.Length == 0 || names.Contains(call.TargetMethod.Name));

    /// <summary>What a query is asked of: the first argument of LINQ's operators, the instance of others; null when there is none.</summary>
    public static IOperation? Source(IInvocationOperation call) =>
        call.Instance is { } instance ? Undressed(instance)
        : call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0) is { } first ? Undressed(first.Value)
        : null;

    /// <summary>An argument by its place in the declaration; null when it is left out.</summary>
    public static IOperation? Argument(IInvocationOperation call, int place) => call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == place && a.ArgumentKind != ArgumentKind.DefaultValue) is { } found ? Undressed(found.Value) : null;

    /// <summary>The function given as an argument, when it is written there.</summary>
    public static IAnonymousFunctionOperation? Lambda(IOperation? value) => value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } ? function : null;

    /// <summary>Arrays, lists, tables and sequences; text is none here.</summary>
    public static bool IsCollection(ITypeSymbol? type) => type is not null && type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol || Collections.IsReadOnlyView(type) || type.AllInterfaces.Any(i => i.Name == "IEnumerable"));

    public static bool IsOfContract(ISymbol? symbol) => symbol is { Locations: { IsEmpty: false } places } && places[0].IsInMetadata && !Collections.IsOfFramework(symbol);

    public static LoopSize SizeOf(IOperation? value) => SizeOf(value, Steps);

    private static LoopSize SizeOf(IOperation? value, int steps)
    {
        if (value is null || steps == 0) return LoopSize.Unknown;
        value = Undressed(value);
        return value switch
        {
            IPropertyReferenceOperation { Property: var property } when IsOfContract(property) && IsCollection(property.Type) => LoopSize.Input,
            IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } table } => SizeOf(table, steps - 1),
            IParameterReferenceOperation { Parameter.Type: var type } => OfParameter(type),
            ILocalReferenceOperation { Local: var local } => OfInitialiser(local, value, steps, SizeOf),
            IFieldReferenceOperation { Field: { ContainingType.IsScriptClass: true } field } => field.IsReadOnly || field.IsConst ? LoopSize.Small : OfInitialiser(field, value, steps, SizeOf),
            IInvocationOperation call => OfCall(call, steps),
            IObjectCreationOperation { Arguments: { Length: > 0 } arguments } made when IsCollection(made.Type) && IsCollection(arguments[0].Value.Type) => SizeOf(arguments[0].Value, steps - 1),
            IObjectCreationOperation { Initializer: not null } => LoopSize.Small,
            IArrayCreationOperation { Initializer: not null } => LoopSize.Small,
            IArrayCreationOperation array => array.DimensionSizes.Max(d => Count(d, steps - 1)),
            ICollectionExpressionOperation { Elements: { IsEmpty: false } elements } => elements.Max(e => e is ISpreadOperation spread ? SizeOf(spread.Operand, steps - 1) : LoopSize.Small),
            _ => LoopSize.Unknown,
        };
    }

    /// <summary>How large a number may be that bounds a loop.</summary>
    public static LoopSize Count(IOperation? value) => Count(value, Steps);

    private static LoopSize Count(IOperation? value, int steps)
    {
        if (value is null || steps == 0) return LoopSize.Unknown;
        value = Undressed(value);
        if (value.ConstantValue.HasValue) return LoopSize.Small;
        return value switch
        {
            IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } counted } => counted.Type?.SpecialType == SpecialType.System_String ? LoopSize.Unknown : SizeOf(counted, steps - 1),
            IPropertyReferenceOperation { Property: var property } when IsOfContract(property) => LoopSize.Input,
            ILocalReferenceOperation { Local: var local } => OfInitialiser(local, value, steps, Count),
            IFieldReferenceOperation { Field: { ContainingType.IsScriptClass: true } field } => field.IsReadOnly ? LoopSize.Small : OfInitialiser(field, value, steps, Count),
            IBinaryOperation sum => Max(Count(sum.LeftOperand, steps - 1), Count(sum.RightOperand, steps - 1)),
            IInvocationOperation { TargetMethod: { Name: "Min", ContainingType.Name: "Math" } } least => least.Arguments.Min(a => Count(a.Value, steps - 1)),
            IInvocationOperation { TargetMethod: { Name: "Max", ContainingType.Name: "Math" } } most => most.Arguments.Max(a => Count(a.Value, steps - 1)),
            IInvocationOperation call when IsLinq(call, "Count") => SizeOf(Source(call), steps - 1),
            _ => LoopSize.Unknown,
        };
    }

    // Tables of the script travel as ImmutableArray, Frozen types and spans; lists and read-only views are what an input has.
    private static LoopSize OfParameter(ITypeSymbol type) =>
        Collections.IsMutable(type) || Collections.IsReadOnlyView(type) || type.Name is "IGrouping" or "ILookup" ? LoopSize.Input : LoopSize.Unknown;

    private static LoopSize OfInitialiser(ISymbol variable, IOperation use, int steps, Func<IOperation?, int, LoopSize> size) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } && value.SyntaxTree == use.Syntax.SyntaxTree
            ? size(use.SemanticModel?.GetOperation(value), steps - 1)
            : LoopSize.Unknown;

    private static LoopSize OfCall(IInvocationOperation call, int steps) => call.TargetMethod.Name switch
    {
        "Range" or "Repeat" when IsLinq(call) => Count(Argument(call, 1), steps - 1),
        "Take" or "TakeLast" when IsLinq(call) && Argument(call, 1)?.ConstantValue.HasValue == true => LoopSize.Small,
        "Concat" or "Union" when IsLinq(call) => Max(SizeOf(Source(call), steps - 1), SizeOf(Argument(call, 1), steps - 1)),
        "Split" when call.Instance is { Type.SpecialType: SpecialType.System_String } text => text.ConstantValue.HasValue ? LoopSize.Small : LoopSize.Input,
        _ when !Collections.IsOfFramework(call.TargetMethod) => Calls.Returned(call).Any(r => Elements.OriginOf(r) == Origin.Input) ? LoopSize.Input : LoopSize.Unknown,
        _ => IsCollection(call.Type) || call.Type?.Name is "Span" or "ReadOnlySpan" ? SizeOf(Source(call), steps - 1) : LoopSize.Unknown,
    };

    private static LoopSize Max(LoopSize one, LoopSize other) => one > other ? one : other;
}
