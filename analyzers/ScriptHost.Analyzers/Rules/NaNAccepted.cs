using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4004: a number that may be NaN is only compared, every comparison says false, and the branch for false accepts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NaNAccepted : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4004", "NaN takes the accepting branch", "'{0}' can be NaN ({1}), '{2}' is then false, and the decision is '{3}'; test '!double.IsFinite({0})' before and refuse or review", "Numerics");

    private static readonly string[] Accepting = ["accept", "approve", "grant", "allow", "pass"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckSwitch, OperationKind.SwitchExpression);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual) || !Paths.IsFloating(comparison.LeftOperand.Type)) return;
        if (Taken(comparison.Syntax) is not { } taken || Result(taken.Branch) is not { } result || !Accepts(result) || taken.Other is not { } other || Result(other) is not { } instead || Accepts(instead)) return;
        foreach (var side in new[] { comparison.LeftOperand.Undressed(), comparison.RightOperand.Undressed() })
            if (NotANumber.Cause(side) is { } cause && !IsTestedForNaN(comparison, side))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, comparison.Syntax.GetLocation(), Shown.Of(side), cause, Shown.Of(comparison), Shown.Of(result)));
                return;
            }
    }

    /// <summary>No limit matches NaN, so that it falls through to the arm for all others.</summary>
    private static void CheckSwitch(OperationAnalysisContext context)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        var value = choice.Value.Undressed();
        if (!choice.Arms.Any(a => a.Pattern is IRelationalPatternOperation) || choice.Arms.FirstOrDefault(a => a.Pattern is IDiscardPatternOperation && a.Guard is null) is not { Value.Syntax: ExpressionSyntax rest } || !Accepts(rest)) return;
        if (choice.Arms.All(a => a.Value.Syntax is not ExpressionSyntax result || Accepts(result)) || NotANumber.Cause(value) is not { } cause || IsTestedForNaN(choice, value) || choice.Arms.Any(a => a.Pattern is IConstantPatternOperation { Value: var constant } && constant.Number() is { } number && double.IsNaN(number))) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, rest.GetLocation(), Shown.Of(value), cause, Shown.Of(choice.Arms[0].Pattern), Shown.Of(rest)));
    }

    private static bool IsTestedForNaN(IOperation comparison, IOperation value) => comparison.SemanticModel is { } model && Condition.Before(comparison.Syntax, model)
        .Any(c => c.Test.DescendantsAndSelf().OfType<IInvocationOperation>().Any(i => i.TargetMethod.Name is "IsNaN" or "IsFinite" && i.Arguments.Length == 1 && Paths.Path(i.Arguments[0].Value) == Paths.Path(value)));

    /// <summary>Where a comparison leads when it is false, and where otherwise; null when it does not decide by itself.</summary>
    private static (IEnumerable<SyntaxNode> Branch, IEnumerable<SyntaxNode>? Other)? Taken(SyntaxNode comparison)
    {
        var (node, isTrue) = (comparison, false);
        while (node.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression })
        {
            if (node.Parent is PrefixUnaryExpressionSyntax) isTrue = !isTrue;
            node = node.Parent;
        }
        return node.Parent switch
        {
            IfStatementSyntax test when test.Condition == node => isTrue ? ([test.Statement], Otherwise(test)) : (Otherwise(test), [test.Statement]),
            ConditionalExpressionSyntax choice when choice.Condition == node => isTrue ? ([choice.WhenTrue], [choice.WhenFalse]) : ([choice.WhenFalse], [choice.WhenTrue]),
            _ => null,
        };
    }

    private static IEnumerable<SyntaxNode> Otherwise(IfStatementSyntax test)
    {
        if (test.Else is { } otherwise) return [otherwise.Statement];
        return test.Parent switch
        {
            BlockSyntax block => block.Statements.SkipWhile(s => s != test).Skip(1),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).SkipWhile(s => s != test).Skip(1),
            _ => [],
        };
    }

    /// <summary>What a branch returns when no later test says otherwise.</summary>
    private static ExpressionSyntax? Result(IEnumerable<SyntaxNode> branch)
    {
        foreach (var node in branch)
        {
            switch (node)
            {
                case BlockSyntax block when Result(block.Statements) is { } inner:
                    return inner;
                case ReturnStatementSyntax { Expression: { } value }:
                    return Last(value);
                case IfStatementSyntax { Else: { } otherwise } when Result([otherwise.Statement]) is { } inner:
                    return inner;
                case ExpressionSyntax value:
                    return Last(value);
            }
        }
        return null;
    }

    private static ExpressionSyntax Last(ExpressionSyntax value)
    {
        while (value is ConditionalExpressionSyntax or ParenthesizedExpressionSyntax) value = value is ConditionalExpressionSyntax choice ? choice.WhenFalse : ((ParenthesizedExpressionSyntax)value).Expression;
        return value;
    }

    private static bool Accepts(ExpressionSyntax value)
    {
        var names = value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText).Concat(value.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Select(l => l.Token.ValueText));
        return names.Any(n => Accepting.Any(a => n.StartsWith(a, StringComparison.OrdinalIgnoreCase)));
    }
}
