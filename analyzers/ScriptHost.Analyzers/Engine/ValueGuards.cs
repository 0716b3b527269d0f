using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>
/// What the tests around and before an operation leave of a value. A small flow helper, no data flow engine: a test of the value that is not
/// understood makes it unknown, and rules are silent about what is unknown.
/// </summary>
internal static class ValueGuards
{
    private const int MaxCallers = 3;

    /// <summary>The values that are left of <paramref name="value"/>, known by its path, at a place.</summary>
    public static Interval Narrow(Interval value, string path, IOperation place) => Narrow(value, path, place, 0);

    private static Interval Narrow(Interval value, string path, IOperation place, int depth)
    {
        if (place.SemanticModel is not { } model) return value.From(Origin.Unknown);
        foreach (var condition in Condition.Before(place.Syntax, model))
            if (Left(condition, path) is { } left)
                value = left.Origin == Origin.Unknown ? value.And(left).From(Origin.Unknown) : value.And(left);
        return value.Origin == Origin.Input && depth < MaxCallers ? Called(value, path, place, model, depth) : value;
    }

    // A field of what a function is handed: its callers may have tested it, all of them.
    private static Interval Called(Interval value, string path, IOperation place, SemanticModel model, int depth)
    {
        if (path.IndexOf('@') < 0 || Callers.Of(place.Syntax, model, path) is not { Count: > 0 } callers) return value;
        return callers.Select(c => Narrow(value, Paths.Path(c.Argument) + c.Tail, c.Argument, depth + 1)).Aggregate((x, y) => x.Origin == Origin.Unknown ? y : y.Origin == Origin.Unknown ? x : x.Or(y));
    }

    /// <summary>The values that are left of <paramref name="value"/> when a test of it holds.</summary>
    public static Interval NarrowBy(IOperation test, string path, Interval value) =>
        OfTest(test, path, holds: true, 0) is { } left ? left.Origin == Origin.Unknown ? value.And(left).From(Origin.Unknown) : value.And(left) : value;

    /// <summary>The values for which a test of a value holds; null when it says nothing of it.</summary>
    public static Interval? Set(IOperation test, string path) => OfTest(test, path, holds: true, 0);

    /// <summary>The values that a pattern matches; null when it says nothing of numbers.</summary>
    public static Interval? Match(IPatternOperation pattern) => Matching(pattern);

    /// <summary>Whether any test before a place looks at all of these values.</summary>
    public static bool IsTested(IOperation place, params string[] paths) =>
        place.SemanticModel is { } model && Condition.Before(place.Syntax, model).Any(c => paths.All(p => c.IsPresence ? Paths.CountPath(c.Test) == p : Mentions(c.Test, p)));

    private static Interval? Left(Condition condition, string path)
    {
        if (condition.IsPresence) return Paths.CountPath(condition.Test) == path ? Interval.Anything.AtLeast(0, isOpen: true) : null;
        if (condition.Pattern is not { } pattern) return OfTest(condition.Test, path, condition.Holds, 0);
        return OfPattern(condition.Test, pattern, path, condition.Holds);
    }

    /// <summary>What a test leaves; null when it says nothing of the value, an unknown interval when it is not understood.</summary>
    private static Interval? OfTest(IOperation test, string path, bool holds, int depth)
    {
        test = test.Undressed();
        switch (test)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return OfTest(not.Operand, path, !holds, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } all when IsBool(all):
                return Join(OfTest(all.LeftOperand, path, holds, depth), OfTest(all.RightOperand, path, holds, depth), isBoth: holds);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } any when IsBool(any):
                return Join(OfTest(any.LeftOperand, path, holds, depth), OfTest(any.RightOperand, path, holds, depth), isBoth: !holds);
            case IBinaryOperation comparison when IsComparison(comparison.OperatorKind):
                return OfComparison(comparison, path, holds);
            case IIsPatternOperation match:
                return OfPattern(match.Value, match.Pattern, path, holds);
            case IInvocationOperation call when OfAny(call, path, holds) is { } present:
                return present;
            case ILocalReferenceOperation or IFieldReferenceOperation when depth < 4 && Paths.Definition(test) is { } definition:
                return OfTest(definition, path, holds, depth + 1);
            default:
                return Mentions(test, path) ? Interval.Unknown : null;
        }
    }

    private static bool IsBool(IOperation operation) => Paths.Bare(operation.Type)?.SpecialType == SpecialType.System_Boolean;

    private static Interval? Join(Interval? left, Interval? right, bool isBoth) =>
        isBoth ? left is { } l && right is { } r ? Keep(l.And(r), l, r) : left ?? right
        : left is { } a && right is { } b ? a.Or(b) : null;

    private static Interval Keep(Interval both, Interval left, Interval right) => both.From(Interval.Join(left.Origin, right.Origin));

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static Interval? OfComparison(IBinaryOperation comparison, string path, bool holds)
    {
        var kind = holds ? comparison.OperatorKind : Opposite(comparison.OperatorKind);
        if (Is(comparison.LeftOperand, path)) return Compared(kind, comparison.RightOperand);
        if (Is(comparison.RightOperand, path)) return Compared(Mirrored(kind), comparison.LeftOperand);
        return Mentions(comparison, path) ? Interval.Unknown : null;
    }

    private static bool Is(IOperation value, string path) => Paths.Path(value) == path;

    private static Interval? Compared(BinaryOperatorKind kind, IOperation other)
    {
        if (other.Undressed() is { ConstantValue: { HasValue: true, Value: null } }) return null; // a missing value is no number
        if (other.Number() is not { } number)
        {
            var range = ValueRanges.Natural(other);
            if (kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual && range.Low > double.NegativeInfinity)
                return Interval.Anything.AtLeast(range.Low, kind == BinaryOperatorKind.GreaterThan || range.IsLowOpen);
            return Interval.Unknown;
        }
        return kind switch
        {
            BinaryOperatorKind.Equals => Interval.Of(number).From(Origin.Input),
            BinaryOperatorKind.NotEquals => Interval.Anything.Without(number),
            BinaryOperatorKind.LessThan => Interval.Anything.AtMost(number, isOpen: true),
            BinaryOperatorKind.LessThanOrEqual => Interval.Anything.AtMost(number),
            BinaryOperatorKind.GreaterThan => Interval.Anything.AtLeast(number, isOpen: true),
            _ => Interval.Anything.AtLeast(number),
        };
    }

    public static BinaryOperatorKind Opposite(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => BinaryOperatorKind.NotEquals,
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        _ => BinaryOperatorKind.LessThan,
    };

    public static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static Interval? OfAny(IInvocationOperation call, string path, bool holds)
    {
        if (Linq.Operator(call) != "Any") return null;
        var present = holds ? Interval.Anything.AtLeast(0, isOpen: true) : Interval.Of(0).From(Origin.Input);
        if (call.Arguments.Length == 1) return Paths.CountPath(Linq.Source(call)) == path ? present : null;
        if (Paths.Path(Linq.Source(call)) + ".Where(" + Paths.Text(call.Arguments[1].Syntax) + ").#" == path) return present;
        return holds && Paths.CountPath(Linq.Source(call)) == path ? present : null;
    }

    private static Interval? OfPattern(IOperation value, IPatternOperation pattern, string path, bool holds)
    {
        if (Is(value, path)) return holds ? Matching(pattern) : Missing(pattern);
        if (path == Paths.Path(value) + ".#" && pattern is IListPatternOperation list) return OfList(list, holds);
        if (pattern is IRecursivePatternOperation recursive && holds)
            foreach (var part in recursive.PropertySubpatterns)
                if (part.Member is IPropertyReferenceOperation member && path == Paths.Path(value) + (member.Property.Name is "Count" or "Length" ? ".#" : "." + member.Property.Name)) return Matching(part.Pattern);
        if (pattern is INegatedPatternOperation negated) return OfPattern(value, negated.Pattern, path, !holds);
        return Mentions(value, path) || !holds && path.StartsWith(Paths.Path(value) + ".", StringComparison.Ordinal) && pattern is IRecursivePatternOperation { PropertySubpatterns.IsEmpty: false } ? Interval.Unknown : null;
    }

    private static Interval OfList(IListPatternOperation list, bool holds)
    {
        var isOpenEnded = list.Patterns.Any(p => p is ISlicePatternOperation);
        var least = list.Patterns.Count(p => p is not ISlicePatternOperation);
        if (holds) return isOpenEnded ? Interval.Anything.AtLeast(least) : Interval.Of(least).From(Origin.Input);
        return least == 0 && !isOpenEnded ? Interval.NonNegative.Without(0) : Interval.Unknown;
    }

    private static Interval? Matching(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: var constant } => constant.Number() is { } number ? Interval.Of(number).From(Origin.Input) : null,
        IRelationalPatternOperation relational => Compared(relational.OperatorKind, relational.Value),
        INegatedPatternOperation negated => Missing(negated.Pattern),
        IBinaryPatternOperation binary => Join(Matching(binary.LeftPattern), Matching(binary.RightPattern), binary.OperatorKind == BinaryOperatorKind.And),
        _ => null,
    };

    private static Interval? Missing(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: var constant } => constant.Number() is { } number ? Interval.Anything.Without(number) : null,
        IRelationalPatternOperation relational => Compared(Opposite(relational.OperatorKind), relational.Value),
        INegatedPatternOperation negated => Matching(negated.Pattern),
        IBinaryPatternOperation binary => Join(Missing(binary.LeftPattern), Missing(binary.RightPattern), binary.OperatorKind == BinaryOperatorKind.Or),
        _ => null,
    };

    /// <summary>
    /// Whether a test looks at a value, by itself, or through a function that is handed the object it is a field of. To divide by it is no test of it.
    /// </summary>
    private static bool Mentions(IOperation test, string path)
    {
        if (IsValue(test) && (Is(test, path) || IsHandedOn(test, path))) return true;
        return test is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } && test.ChildOperations.Any(c => Mentions(c, path));
    }

    private static bool IsValue(IOperation operation) => operation is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation or IBinaryOperation;

    private static bool IsHandedOn(IOperation value, string path) =>
        value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences: { Length: > 0 } declarations } } }
        && path.StartsWith(Paths.Path(value) + ".", StringComparison.Ordinal)
        && path.Substring(path.LastIndexOf('.') + 1) is var member
        && declarations[0].GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => member == "#" ? n.Identifier.ValueText is "Count" or "Length" or "Any" : n.Identifier.ValueText == member);
}
