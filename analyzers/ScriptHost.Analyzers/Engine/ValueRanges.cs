using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>
/// What a number can be where it is used: from the contract's ranges, through arithmetic, functions and locals, less what tests exclude.
/// </summary>
internal static class ValueRanges
{
    private const int MaxDepth = 14;

    public static Interval Of(IOperation value, int depth = 0)
    {
        if (depth > MaxDepth) return Interval.Unknown;
        if (value.Number() is { } number) return Interval.Of(number);
        return value switch
        {
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, depth),
            IConversionOperation conversion => OfConversion(conversion, depth),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => -Of(minus.Operand, depth + 1),
            IBinaryOperation binary => Narrowed(OfBinary(binary, depth), binary),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Of(choice.WhenTrue, depth + 1).Or(Of(otherwise, depth + 1)),
            ICoalesceOperation coalesce => Of(coalesce.Value, depth + 1).Or(Of(coalesce.WhenNull, depth + 1)),
            ISwitchExpressionOperation choice => choice.Arms.Select(a => Of(a.Value, depth + 1)).DefaultIfEmpty(Interval.Unknown).Aggregate((x, y) => x.Or(y)),
            ILocalReferenceOperation or IFieldReferenceOperation => OfVariable(value, depth),
            IParameterReferenceOperation parameter => Narrowed(Parameters.Range(parameter, depth), value),
            IPropertyReferenceOperation property => OfProperty(property, depth),
            IConditionalAccessOperation access => Narrowed(Of(access.WhenNotNull, depth + 1), value),
            IInvocationOperation call => Narrowed(Calls.Range(call, depth), value),
            _ => Interval.Unknown,
        };
    }

    /// <summary>What a value can be whatever was tested before: a cheap answer, for the other side of a test.</summary>
    public static Interval Natural(IOperation value)
    {
        value = value.Undressed();
        if (value.Number() is { } number) return Interval.Of(number);
        if (Paths.Definition(value) is { } definition) return definition.Number() is { } fixedNumber ? Interval.Of(fixedNumber) : Interval.Unknown;
        if (ContractFacts.Field(value) is { } field) return ContractFacts.Range(field);
        if (value is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }) return Interval.NonNegative;
        return value is ILocalReferenceOperation && Declared.Of(value) is { } declared ? Accumulators.Range(declared, value.SemanticModel!, MaxDepth) : Interval.Unknown; // a reference has a model
    }

    private static Interval Narrowed(Interval range, IOperation value) => ValueGuards.Narrow(range, Paths.Path(value), value);

    private static Interval OfConversion(IConversionOperation conversion, int depth)
    {
        var range = Of(conversion.Operand, depth);
        return Paths.Truncates(conversion) ? range.Through(Math.Truncate) is var cut && range.Contains(0) || range.Low > -1 && range.High < 1 ? new(cut.Low, cut.High, range.Origin) : cut : range;
    }

    private static Interval OfBinary(IBinaryOperation binary, int depth)
    {
        IOperation left = binary.LeftOperand, right = binary.RightOperand;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Add:
                return Of(left, depth + 1) + Of(right, depth + 1);
            case BinaryOperatorKind.Subtract:
                var difference = Of(left, depth + 1) - Of(right, depth + 1);
                return difference.Contains(0) && ValueGuards.IsTested(binary, Paths.Path(left), Paths.Path(right)) ? difference.From(Origin.Unknown) : difference;
            case BinaryOperatorKind.Multiply when Paths.Path(left) == Paths.Path(right):
                return (Of(left, depth + 1) is var square ? square * square : square).AtLeast(0);
            case BinaryOperatorKind.Multiply:
                return Of(left, depth + 1) * Of(right, depth + 1);
            case BinaryOperatorKind.Divide:
                return Of(left, depth + 1) / Divisor(right, depth + 1) is var ratio && Paths.IsInteger(binary.Type) ? new(ratio.Low, ratio.High, ratio.Origin) : ratio;
            case BinaryOperatorKind.Remainder when right.Number() is { } modulus && Of(left, depth + 1) is var rest:
                return new Interval(rest.Low >= 0 ? 0 : -Math.Abs(modulus), Math.Abs(modulus), rest.Origin, isHighOpen: true);
            default:
                return Interval.Unknown;
        }
    }

    // n - 1 of an empty list is a case of its own, not a negative variance.
    private static Interval Divisor(IOperation divisor, int depth) =>
        divisor.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } less && less.RightOperand.Number() is not null && Paths.Path(less.LeftOperand).EndsWith(".#", StringComparison.Ordinal) ? Of(divisor, depth).AtLeast(0) : Of(divisor, depth);

    private static Interval OfProperty(IPropertyReferenceOperation property, int depth)
    {
        if (ContractFacts.Field(property) is { } field && Paths.Bare(field.Type) is { } type && (Paths.IsInteger(type) || Paths.IsFractional(type))) return Narrowed(ContractFacts.Range(field), property);
        return property switch
        {
            { Property: { Name: "Count" or "Length", Type.SpecialType: SpecialType.System_Int32 }, Instance: { } sequence } => Narrowed(Elements.CountOf(sequence, depth + 1), property),
            { Property.Name: "Value", Instance: { } nullable } when Paths.Bare(nullable.Type)?.Equals(nullable.Type, SymbolEqualityComparer.Default) == false => Narrowed(Of(nullable, depth + 1), property),
            _ when Records.Given(property) is { Count: > 0 } given => Narrowed(given.Select(g => Of(g, depth + 4)).Aggregate((x, y) => x.Or(y)), property),
            { Property.IsIndexer: true, Instance: { } sequence } => Narrowed(Elements.Range(sequence, depth + 1), property),
            { Property: { Name: var name, ContainingType: { Name: "DateOnly" or "DateTime" or "DateTimeOffset" or "TimeOnly" } date } } when Collections.IsOfFramework(date) && OfDate(name) is { } part => Narrowed(part, property),
            { Property.Name: "TotalDays" or "TotalHours" or "TotalMinutes" or "TotalSeconds" or "Days" or "DayNumber" } => Narrowed(Interval.Unknown, property),
            _ => Interval.Unknown,
        };
    }

    private static Interval? OfDate(string part) => part switch
    {
        "Hour" => new(0, 23, Origin.Input),
        "Minute" or "Second" => new(0, 59, Origin.Input),
        "Month" => new(1, 12, Origin.Input),
        "Day" => new(1, 31, Origin.Input),
        "DayOfYear" => new(1, 366, Origin.Input),
        "DayOfWeek" => new(0, 6, Origin.Input),
        _ => null,
    };

    private static Interval OfVariable(IOperation variable, int depth)
    {
        if (Paths.Definition(variable) is { } definition)
            return Of(definition, depth + 1) is { Origin: Origin.Constant } constant ? constant : Narrowed(Of(definition, depth + 1), variable);
        if (Declared.Part(variable) is { Value: var part }) return Narrowed(Of(part, depth + 3), variable);
        var range = Declared.Of(variable) is { } declared ? Accumulators.Range(declared, variable.SemanticModel!, depth) // a reference has a model
            : variable is ILocalReferenceOperation local ? Elements.OfLocal(local, depth + 1)
            : Interval.Unknown;
        return Narrowed(range, variable);
    }
}
