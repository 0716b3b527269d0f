using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers;

/// <summary>Locals that start at a constant and are only added to: sums and counts. They may keep the value they start with.</summary>
internal static class Accumulators
{
    public static Interval Range(VariableDeclaratorSyntax declarator, SemanticModel model, int depth)
    {
        if (declarator.SyntaxTree != model.SyntaxTree || declarator.Initializer is not { Value: var start } || model.GetConstantValue(start) is not { HasValue: true } || model.GetOperation(start)?.Number() is not { } first) return Interval.Unknown;
        var scope = Paths.Scope(declarator);
        var range = Interval.Of(first).From(Origin.Input);
        foreach (var write in TreeFacts.Of(declarator.SyntaxTree).Writes(declarator.Identifier.ValueText, scope))
        {
            if (Step(write, model, depth) is not { } step || step.High <= 0 && step.Low < 0 || IsCertain(write, scope, model)) return Interval.Unknown;
            range = new Interval(step.Low >= 0 ? range.Low : double.NegativeInfinity, double.PositiveInfinity, range.Origin);
        }
        return range;
    }

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
