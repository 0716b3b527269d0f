using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5008: a question whose answer makes no difference.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdenticalBranches : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5008", "Branches are identical", "'{0}' makes no difference: {1} the same; remove the question, or correct the branch that was copied", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.IfStatement, SyntaxKind.ConditionalExpression);
        context.RegisterSyntaxNodeAction(CheckArms, SyntaxKind.SwitchExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var (condition, same) = context.Node switch
        {
            IfStatementSyntax { Parent: not ElseClauseSyntax } choice => (choice.Condition, IsSame(choice)),
            ConditionalExpressionSyntax choice => (choice.Condition, SyntaxFactory.AreEquivalent(choice.WhenTrue, choice.WhenFalse)),
            _ => (null, false),
        };
        if (same && condition is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, condition.GetLocation(), condition.ToString(), "every branch does"));
        if (context.Node is IfStatementSyntax { Else: null } alone && Following(alone) is { } rest && Result(alone.Statement) is { } result && Result(rest is IfStatementSyntax next ? next.Statement : rest) is { } after && SyntaxFactory.AreEquivalent(result, after) && (rest is ReturnStatementSyntax || AreBands(alone, (IfStatementSyntax)rest, result)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, alone.Condition.GetLocation(), alone.Condition.ToString(), "what follows does"));
    }

    private static StatementSyntax? Following(IfStatementSyntax choice) =>
        choice.Parent is BlockSyntax { Statements: var all } && all.IndexOf(choice) is var at && at + 1 < all.Count && all[at + 1] is ReturnStatementSyntax or IfStatementSyntax { Else: null } ? all[at + 1] : null;

    private static ExpressionSyntax? Result(StatementSyntax statement) => Inner(statement) is ReturnStatementSyntax { Expression: { } value } ? value : null;

    // Two guards may well refuse for the same reason; two bands of one number with the same value are one band, or a slip.
    private static bool AreBands(IfStatementSyntax one, IfStatementSyntax other, ExpressionSyntax result) =>
        result is IdentifierNameSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression }
        && one.Condition is BinaryExpressionSyntax first && other.Condition is BinaryExpressionSyntax second
        && first.Kind() == second.Kind() && first.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
        && SyntaxFactory.AreEquivalent(first.Left, second.Left);

    private static void CheckArms(SyntaxNodeAnalysisContext context)
    {
        var arms = ((SwitchExpressionSyntax)context.Node).Arms.Where(a => a.WhenClause is null && a.Pattern is ConstantPatternSyntax or RelationalPatternSyntax && IsWeight(a.Expression)).ToList();
        for (var i = 1; i < arms.Count; i++)
            if (arms.Take(i).LastOrDefault(a => SyntaxFactory.AreEquivalent(a.Expression, arms[i].Expression)) is { } same && (same.Pattern is ConstantPatternSyntax || same == arms[i - 1]))
                context.ReportDiagnostic(Diagnostic.Create(Rule, arms[i].Pattern.GetLocation(), arms[i].Pattern.ToString(), $"'{same.Pattern}' gives"));
    }

    // Two groups seldom have the same fitted weight; 0 and whole numbers are common.
    private static bool IsWeight(ExpressionSyntax value) =>
        (value is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand } ? operand : value) is LiteralExpressionSyntax { Token.Value: double number } && number % 1 != 0;

    /// <summary>Whether all of a chain ends in <c>else</c> and does the same everywhere.</summary>
    private static bool IsSame(IfStatementSyntax choice) => choice.Else?.Statement switch
    {
        IfStatementSyntax next => SyntaxFactory.AreEquivalent(Inner(choice.Statement), Inner(next.Statement)) && IsSame(next),
        { } rest => SyntaxFactory.AreEquivalent(Inner(choice.Statement), Inner(rest)),
        null => false,
    };

    private static StatementSyntax Inner(StatementSyntax statement) => statement is BlockSyntax { Statements: { Count: 1 } only } ? only[0] : statement;
}
