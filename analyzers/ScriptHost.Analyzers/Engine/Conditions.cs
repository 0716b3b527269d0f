using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Something that has been tested before an operation runs.</summary>
/// <param name="test">The test; for a pattern of a switch, the value that it looks at.</param>
/// <param name="pattern">Null for an ordinary test.</param>
/// <param name="holds">Whether the test came out true.</param>
internal sealed class Condition(IOperation test, IPatternOperation? pattern, bool holds)
{
    public IOperation Test { get; } = test;

    public IPatternOperation? Pattern { get; } = pattern;

    public bool Holds { get; } = holds;

    /// <summary>Set when the test is that this sequence has an element.</summary>
    public bool IsPresence { get; private set; }

    public static Condition Presence(IOperation sequence) => new(sequence, null, true) { IsPresence = true };

    /// <summary>The tests around and before a place, nearest first. Those of an enclosing function count: what it tested does not change.</summary>
    public static IEnumerable<Condition> Before(SyntaxNode place, SemanticModel model)
    {
        for (var (child, node) = (place, place.Parent); node is not null; (child, node) = (node, node.Parent))
            foreach (var condition in At(node, child, model)) yield return condition;
    }

    private static IEnumerable<Condition> At(SyntaxNode node, SyntaxNode child, SemanticModel model) => node switch
    {
        IfStatementSyntax test when child != test.Condition => One(model, test.Condition, child == test.Statement),
        ConditionalExpressionSyntax test when child != test.Condition => One(model, test.Condition, child == test.WhenTrue),
        BinaryExpressionSyntax both when child == both.Right && both.IsKind(SyntaxKind.LogicalAndExpression) => One(model, both.Left, true),
        BinaryExpressionSyntax either when child == either.Right && either.IsKind(SyntaxKind.LogicalOrExpression) => One(model, either.Left, false),
        WhileStatementSyntax loop when child == loop.Statement => One(model, loop.Condition, true),
        ForStatementSyntax { Condition: { } condition } loop when child == loop.Statement || loop.Incrementors.Contains(child) => One(model, condition, true),
        SwitchExpressionArmSyntax arm when child != arm.Pattern => Arm(arm, child, model),
        SwitchSectionSyntax section => Section(section, model).Concat(Earlier(section.Statements, child, model)),
        CommonForEachStatementSyntax loop when child == loop.Statement => Present(model, loop.Expression),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } => Chain(call, model),
        QueryBodySyntax body => body.Clauses.OfType<WhereClauseSyntax>().Where(w => w != child).SelectMany(w => One(model, w.Condition, true)),
        BlockSyntax block => Earlier(block.Statements, child, model),
        CompilationUnitSyntax unit when child is GlobalStatementSyntax => Earlier(unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement), ((GlobalStatementSyntax)child).Statement, model),
        _ => [],
    };

    private static IEnumerable<Condition> One(SemanticModel model, ExpressionSyntax condition, bool holds)
    {
        if (model.GetOperation(condition) is { } test) yield return new Condition(test, null, holds);
    }

    private static IEnumerable<Condition> Present(SemanticModel model, ExpressionSyntax sequence)
    {
        if (model.GetOperation(sequence) is { } operation) yield return Presence(operation);
    }

    /// <summary>A lambda runs for an element: of the sequence, and of the one that it was made from.</summary>
    private static IEnumerable<Condition> Chain(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetOperation(call) is not { } operation) yield break;
        while (Linq.Operator(operation) is not null)
        {
            operation = Linq.Source((IInvocationOperation)operation);
            yield return Presence(operation);
        }
    }

    private static IEnumerable<Condition> Arm(SwitchExpressionArmSyntax arm, SyntaxNode child, SemanticModel model)
    {
        if (model.GetOperation(arm.Parent!) is not ISwitchExpressionOperation all) yield break; // an arm is inside of its switch
        foreach (var one in all.Arms)
        {
            var isOwn = one.Syntax == arm;
            if (isOwn || one.Guard is null) yield return new Condition(all.Value, one.Pattern, isOwn);
            if (isOwn && one.Guard is { } guard && child != arm.WhenClause) yield return new Condition(guard, null, true);
            if (isOwn) yield break;
        }
    }

    private static IEnumerable<Condition> Section(SwitchSectionSyntax section, SemanticModel model)
    {
        if (model.GetOperation(section.Parent!) is not ISwitchOperation all) yield break; // a section is inside of its switch
        foreach (var one in all.Cases)
        {
            var isOwn = one.Syntax == section;
            foreach (var clause in one.Clauses)
                if (clause is IPatternCaseClauseOperation { Guard: null } pattern && (!isOwn || one.Clauses.Length == 1)) yield return new Condition(all.Value, pattern.Pattern, isOwn);
                else if (isOwn && one.Clauses.Length == 1 && clause is IPatternCaseClauseOperation { Guard: { } guard } guarded)
                {
                    yield return new Condition(all.Value, guarded.Pattern, true);
                    yield return new Condition(guard, null, true);
                }
            if (isOwn) yield break;
        }
    }

    /// <summary>Tests of earlier statements after which the rest runs only one way: <c>if (x == 0) return …;</c></summary>
    private static IEnumerable<Condition> Earlier(IEnumerable<StatementSyntax> statements, SyntaxNode child, SemanticModel model)
    {
        foreach (var statement in statements)
        {
            if (statement == child) yield break;
            if (statement is not IfStatementSyntax test) continue;
            if (Leaves(test.Statement)) foreach (var condition in One(model, test.Condition, false)) yield return condition;
            else if (test.Else is { Statement: var otherwise } && Leaves(otherwise)) foreach (var condition in One(model, test.Condition, true)) yield return condition;
            if (test.Else?.Statement is IfStatementSyntax next && Leaves(test.Statement))
                foreach (var condition in Earlier([next], test, model)) yield return condition;
        }
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } inner } => Leaves(inner[inner.Count - 1]),
        IfStatementSyntax { Else: { } otherwise } test => Leaves(test.Statement) && Leaves(otherwise.Statement),
        _ => false,
    };
}
