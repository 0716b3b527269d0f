using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>The values of one path (a variable, or a member of the input) that fulfil a condition.</summary>
/// <param name="path">As it is written.</param>
internal readonly struct Range(string path, double low, bool isLowOpen, double high, bool isHighOpen)
{
    public string Path { get; } = path;

    private double Low { get; } = low;

    private bool IsLowOpen { get; } = isLowOpen;

    private double High { get; } = high;

    private bool IsHighOpen { get; } = isHighOpen;

    public bool IsPoint => Low == High;

    public bool IsEmpty => Low > High || Low == High && (IsLowOpen || IsHighOpen);

    public bool IsWithin(Range other) => Path == other.Path
        && (Low > other.Low || Low == other.Low && (IsLowOpen || !other.IsLowOpen))
        && (High < other.High || High == other.High && (IsHighOpen || !other.IsHighOpen));

    /// <summary>Whether two ranges that are open to different sides leave no number out.</summary>
    public bool CompletesWith(Range other) => Path == other.Path && (IsLower && other.IsUpper && Reaches(other) || other.IsLower && IsUpper && other.Reaches(this));

    private bool IsLower => double.IsNegativeInfinity(Low) && !double.IsPositiveInfinity(High);

    private bool IsUpper => double.IsPositiveInfinity(High) && !double.IsNegativeInfinity(Low);

    private bool Reaches(Range upper) => High > upper.Low || High == upper.Low && !(IsHighOpen && upper.IsLowOpen);

    /// <summary>What a comparison with a constant, an <c>is</c> pattern, or an <c>&amp;&amp;</c> of those about one path asks for; null when it is something else.</summary>
    public static Range? Of(IOperation condition) => condition switch
    {
        IParenthesizedOperation inner => Of(inner.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => And(Of(both.LeftOperand), Of(both.RightOperand)),
        IBinaryOperation { OperatorMethod: null } test => Number(test.RightOperand) is { } right ? Side(Name(test.LeftOperand), test.OperatorKind, right)
            : Number(test.LeftOperand) is { } left ? Side(Name(test.RightOperand), Turned(test.OperatorKind), left)
            : null,
        IIsPatternOperation test => Name(test.Value) is { } path ? Of(path, test.Pattern) : null,
        _ => null,
    };

    private static Range? Of(string path, IPatternOperation pattern) => pattern switch
    {
        IRelationalPatternOperation relational => Number(relational.Value) is { } number ? Side(path, relational.OperatorKind, number) : null,
        IConstantPatternOperation constant => Number(constant.Value) is { } number ? Side(path, BinaryOperatorKind.Equals, number) : null,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => And(Of(path, both.LeftPattern), Of(path, both.RightPattern)),
        _ => null,
    };

    private static Range? And(Range? left, Range? right) => left is { } a && right is { } b && a.Path == b.Path
        ? new Range(
            a.Path,
            Math.Max(a.Low, b.Low), a.Low == b.Low ? a.IsLowOpen || b.IsLowOpen : a.Low > b.Low ? a.IsLowOpen : b.IsLowOpen,
            Math.Min(a.High, b.High), a.High == b.High ? a.IsHighOpen || b.IsHighOpen : a.High < b.High ? a.IsHighOpen : b.IsHighOpen)
        : null;

    private static Range? Side(string? path, BinaryOperatorKind kind, double number) => path is null ? null : kind switch
    {
        BinaryOperatorKind.LessThan => new Range(path, double.NegativeInfinity, false, number, true),
        BinaryOperatorKind.LessThanOrEqual => new Range(path, double.NegativeInfinity, false, number, false),
        BinaryOperatorKind.GreaterThan => new Range(path, number, true, double.PositiveInfinity, false),
        BinaryOperatorKind.GreaterThanOrEqual => new Range(path, number, false, double.PositiveInfinity, false),
        BinaryOperatorKind.Equals => new Range(path, number, false, number, false),
        _ => null,
    };

    private static BinaryOperatorKind Turned(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static double? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: int or long or double or float or decimal or uint or short or byte } constant
        ? Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture) is var number && !double.IsNaN(number) ? number : null
        : null;

    /// <summary>A variable, or members of the input, which stay what they are.</summary>
    private static string? Name(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => Name(conversion.Operand),
        ILocalReferenceOperation or IParameterReferenceOperation => operation.Syntax.ToString(),
        IFieldReferenceOperation { Field: { ContainingType.IsScriptClass: true } field } => field.Name,
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } instance } property when ContractSymbols.IsInput(property.Property) || property.Property.Name is "Count" or "Length" || property.Property.ContainingType.Name is "DateOnly" or "DateTime" or "DateTimeOffset" or "TimeOnly" or "TimeSpan" => Name(instance) is { } path ? path + "." + property.Property.Name : null,
        _ => null,
    };
}
