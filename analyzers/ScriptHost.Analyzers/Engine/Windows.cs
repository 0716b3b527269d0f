using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Indexes of loops in loops: a window that is moved over a sequence.</summary>
internal static class Windows
{
    private const int MaxLoops = 3;

    /// <summary>What to correct when the inner counter leaves the sequence; null when it does not, or when nobody can tell.</summary>
    public static string? Of(IOperation index, string count)
    {
        if (Counter(index) is not { } inner || Outer(inner) is not { } outer) return null;
        if (IsTested(index, inner) || IsTested(index, outer)) return null;
        if (Above(index, count, 0) is >= 0) return $"the window ends one past the last element in the last round of '{outer.Local.Name}': write '<' instead of '<='";
        return Least(index, 0) is < 0 ? $"the window begins before the first element in the first round of '{outer.Local.Name}': begin where a whole window fits" : null;
    }

    /// <summary>The counter of another loop that the inner one begins or ends at.</summary>
    private static ILocalReferenceOperation? Outer(ILocalReferenceOperation inner) =>
        new[] { Bound(inner)?.RightOperand, Start(inner) }.OfType<IOperation>().SelectMany(o => o.DescendantsAndSelf()).OfType<ILocalReferenceOperation>().FirstOrDefault(l => Loop(l) is not null);

    private static ILocalReferenceOperation? Counter(IOperation index) => index.Undressed() switch
    {
        ILocalReferenceOperation local => Loop(local) is null ? null : local,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } moved when moved.RightOperand.Number() is not null => Counter(moved.LeftOperand),
        _ => null,
    };

    // Only loops that count upwards.
    private static ForStatementSyntax? Loop(ILocalReferenceOperation counter) =>
        Paths.Declarator(counter) is { Parent.Parent: ForStatementSyntax { Condition: not null } loop } && loop.SyntaxTree == counter.Syntax.SyntaxTree && loop.Incrementors.All(i => i.IsKind(SyntaxKind.PostIncrementExpression) || i.IsKind(SyntaxKind.PreIncrementExpression) || i.IsKind(SyntaxKind.AddAssignmentExpression)) ? loop : null;

    private static IBinaryOperation? Bound(ILocalReferenceOperation counter) =>
        Loop(counter) is { Condition: { } condition } && counter.SemanticModel?.GetOperation(condition) is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } bound && Paths.Path(bound.LeftOperand) == Paths.Path(counter) ? bound : null;

    private static IOperation? Start(ILocalReferenceOperation counter) => Paths.Declarator(counter)?.Initializer?.Value is { } start ? counter.SemanticModel?.GetOperation(start) : null;

    /// <summary>The highest value, as a distance from the count.</summary>
    private static double? Above(IOperation value, string count, int depth)
    {
        value = value.Undressed();
        if (Paths.Path(value) == count) return 0;
        if (Moved(value) is var (from, by)) return Above(from, count, depth) + by;
        return depth < MaxLoops && value is ILocalReferenceOperation counter && Bound(counter) is { } bound ? Above(bound.RightOperand, count, depth + 1) - (bound.OperatorKind == BinaryOperatorKind.LessThan ? 1 : 0) : null;
    }

    private static double? Least(IOperation value, int depth)
    {
        value = value.Undressed();
        if (value.Number() is { } number) return number;
        if (Moved(value) is var (from, by)) return Least(from, depth) + by;
        return depth < MaxLoops && value is ILocalReferenceOperation counter && Loop(counter) is not null && Start(counter) is { } start ? Least(start, depth + 1) : null;
    }

    private static (IOperation From, double By)? Moved(IOperation value) => value switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.RightOperand.Number() is { } by => (sum.LeftOperand, by),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } sum when sum.RightOperand.Number() is { } by => (sum.LeftOperand, -by),
        _ => null,
    };

    // The limits of loops are not tests.
    private static bool IsTested(IOperation index, ILocalReferenceOperation counter) =>
        Loop(counter) is { } loop && Condition.Before(index.Syntax, index.SemanticModel!).Any(c => c.Test.Syntax.Parent is not ForStatementSyntax && loop.Statement.Span.Contains(c.Test.Syntax.Span) && c.Test.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(l => SymbolEqualityComparer.Default.Equals(l.Local, counter.Local))); // an operation of a callback has a model
}
