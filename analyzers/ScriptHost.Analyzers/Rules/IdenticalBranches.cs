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
        "SH5008", "Branches are identical", "'{0}' makes no difference: every branch does the same; remove the question, or correct the branch that was copied", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.IfStatement, SyntaxKind.ConditionalExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var (condition, same) = context.Node switch
        {
            IfStatementSyntax { Parent: not ElseClauseSyntax } choice => (choice.Condition, IsSame(choice)),
            ConditionalExpressionSyntax choice => (choice.Condition, SyntaxFactory.AreEquivalent(choice.WhenTrue, choice.WhenFalse)),
            _ => (null, false),
        };
        if (same && condition is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, condition.GetLocation(), condition.ToString()));
    }

    /// <summary>Whether all of a chain ends in <c>else</c> and does the same everywhere.</summary>
    private static bool IsSame(IfStatementSyntax choice) => choice.Else?.Statement switch
    {
        IfStatementSyntax next => SyntaxFactory.AreEquivalent(Inner(choice.Statement), Inner(next.Statement)) && IsSame(next),
        { } rest => SyntaxFactory.AreEquivalent(Inner(choice.Statement), Inner(rest)),
        null => false,
    };

    private static StatementSyntax Inner(StatementSyntax statement) => statement is BlockSyntax { Statements: { Count: 1 } only } ? only[0] : statement;
}
