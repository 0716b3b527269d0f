using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers;

/// <summary>How high and low a local can get that starts at a constant and has constants added to it under conditions.</summary>
internal static class Totals
{
    /// <summary>Null when anything else happens to it.</summary>
    public static Interval? Range(VariableDeclaratorSyntax declarator, SemanticModel model)
    {
        if (declarator.SyntaxTree != model.SyntaxTree || declarator.Initializer is not { Value: var start } || model.GetOperation(start) is not { } first || ValueRanges.Of(first) is not { Origin: not Origin.Unknown } from) return null;
        var scope = Paths.Scope(declarator);
        var branches = new Dictionary<(SyntaxNode, SyntaxNode), (double Up, double Down)>();
        foreach (var write in TreeFacts.Of(declarator.SyntaxTree).Writes(declarator.Identifier.ValueText, scope))
        {
            if (Step(write, model) is not { } step) return null;
            if (step.Origin == Origin.Unknown) continue; // it may be nothing
            var isRepeated = write.Ancestors().TakeWhile(a => a != scope).Any(a => a is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
            var branch = Branch(write, scope);
            var sum = branches.TryGetValue(branch, out var before) ? before : (Up: 0, Down: 0);
            branches[branch] = (sum.Up + Often(Math.Max(step.High, 0), isRepeated), sum.Down + Often(Math.Min(step.Low, 0), isRepeated));
        }
        if (branches.Count == 0) return null;
        var tests = branches.GroupBy(b => b.Key.Item1).ToList();
        return new Interval(from.Low + tests.Sum(t => t.Min(b => b.Value.Down)), from.High + tests.Sum(t => t.Max(b => b.Value.Up)), Origin.Input);
    }

    private static double Often(double step, bool isRepeated) => isRepeated && step != 0 ? step * double.PositiveInfinity : step;

    private static Interval? Step(SyntaxNode write, SemanticModel model)
    {
        if (write.Parent is not AssignmentExpressionSyntax assignment || model.GetOperation(assignment.Right) is not { } value) return null;
        var range = ValueRanges.Of(value);
        return assignment.Kind() switch { SyntaxKind.AddAssignmentExpression => range, SyntaxKind.SubtractAssignmentExpression => -range, _ => null };
    }

    // Of one chain of if and else only one branch runs.
    private static (SyntaxNode Test, SyntaxNode Branch) Branch(SyntaxNode write, SyntaxNode scope)
    {
        (SyntaxNode, SyntaxNode) found = (write, write);
        for (var node = write; node is not null && node != scope; node = node.Parent)
            if (node.Parent is IfStatementSyntax test && node != test.Condition)
                found = (Top(test), found.Item1 == write || node is not ElseClauseSyntax ? node : found.Item2);
            else if (node is SwitchSectionSyntax section) found = (section.Parent!, section); // a section has a switch
        return found;
    }

    private static IfStatementSyntax Top(IfStatementSyntax test)
    {
        while (test.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer }) test = outer;
        return test;
    }
}
