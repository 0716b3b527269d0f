using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers;

/// <summary>Locals that start at a constant and are only added to, or only raised: sums, counts and maxima. They may keep the value they start with.</summary>
internal static class Accumulators
{
    public static Interval Range(Declared declared, SemanticModel model, int depth)
    {
        if (declared.Node.SyntaxTree != model.SyntaxTree || declared.Value is not { } start || model.GetConstantValue(start) is not { HasValue: true } || model.GetOperation(start)?.Number() is not { } first) return Interval.Unknown;
        var scope = Paths.Scope(declared.Node);
        var range = Interval.Of(first).From(Origin.Input);
        foreach (var write in TreeFacts.Of(declared.Node.SyntaxTree).Writes(declared.Name, scope))
        {
            if (IsRunningMaximum(write)) // of numbers below its first value it keeps that
            {
                range = new Interval(range.Low, double.PositiveInfinity, range.Origin);
                continue;
            }
            if (Step(write, model, depth) is not { } step || step.High <= 0 && step.Low < 0 || IsCertain(write, scope, model)) return Interval.Unknown;
            range = new Interval(step.Low >= 0 ? range.Low : double.NegativeInfinity, double.PositiveInfinity, range.Origin);
        }
        return range;
    }

    private static bool IsRunningMaximum(SyntaxNode write) =>
        write.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Max", Expression: IdentifierNameSyntax { Identifier.ValueText: "Math" } } } call }
        && call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax same && same.Identifier.ValueText == write.ToString());

    /// <summary>What is added; null when something else happens.</summary>
    private static Interval? Step(SyntaxNode write, SemanticModel model, int depth) => write.Parent switch
    {
        PostfixUnaryExpressionSyntax one when one.IsKind(SyntaxKind.PostIncrementExpression) => Interval.Of(1),
        PrefixUnaryExpressionSyntax one when one.IsKind(SyntaxKind.PreIncrementExpression) => Interval.Of(1),
        AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) && model.GetOperation(sum.Right) is { } added => ValueRanges.Of(added, depth + 4),
        _ => null,
    };

    // Added to without condition in the block of the declaration, or in a loop that is known to run: it has left its first value.
    private static bool IsCertain(SyntaxNode write, SyntaxNode scope, SemanticModel model)
    {
        for (var node = write.FirstAncestorOrSelf<StatementSyntax>()?.Parent; node is not null; node = node.Parent)
        {
            if (node == scope || node is GlobalStatementSyntax) return true;
            if (node is BlockSyntax || node is CommonForEachStatementSyntax each && Runs(model.GetOperation(each.Expression)) || node is ForStatementSyntax { Condition: BinaryExpressionSyntax condition } && Runs(model.GetOperation(condition.Right))) continue;
            return false;
        }
        return false;
    }

    private static bool Runs(IOperation? bound)
    {
        if (bound is null) return false;
        var path = Paths.IsInteger(bound.Type) ? Paths.Path(bound) : Paths.CountPath(bound);
        return !ValueGuards.Narrow(Interval.NonNegative, path, bound).MayBe(0);
    }
}
