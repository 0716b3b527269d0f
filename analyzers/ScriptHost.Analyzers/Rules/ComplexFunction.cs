using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5002: a function whose nested conditions no reviewer can follow.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComplexFunction : ScriptRule
{
    private const int Most = 15;

    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5002", "Function is too complex", "'{0}' has a complexity of {1}, more than {2} (each branch counts 1, and 1 more per level it is nested in); return early, or give inner conditions functions with names", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        if (Functions.Body(context.Node) is not { } body) return;
        var complexity = new Complexity();
        complexity.Visit(body);
        var name = Functions.Name(context.Node);
        if (complexity.Total > Most) context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText, complexity.Total, Most));
    }

    /// <summary>Cognitive complexity: what breaks the flow counts, deeper more; a table of cases counts once, and <c>else if</c> is no deeper than its <c>if</c>.</summary>
    private sealed class Complexity : CSharpSyntaxWalker
    {
        private int _depth;

        public int Total { get; private set; }

        public override void DefaultVisit(SyntaxNode node)
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax:
                    return; // counts for itself
                case IfStatementSyntax choice:
                    VisitIf(choice, isElseIf: false);
                    return;
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CatchClauseSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax { Parent: not ConditionalExpressionSyntax }:
                    Total += 1 + _depth;
                    VisitDeeper(node);
                    return;
                case ConditionalExpressionSyntax or GotoStatementSyntax:
                    Total++;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } logical when logical.Parent?.RawKind != logical.RawKind:
                    Total++;
                    break;
                case LambdaExpressionSyntax:
                    VisitDeeper(node);
                    return;
            }
            base.DefaultVisit(node);
        }

        private void VisitIf(IfStatementSyntax choice, bool isElseIf)
        {
            Total += isElseIf ? 1 : 1 + _depth;
            Visit(choice.Condition);
            _depth++;
            Visit(choice.Statement);
            _depth--;
            if (choice.Else is not { Statement: var rest }) return;
            if (rest is IfStatementSyntax next)
            {
                VisitIf(next, isElseIf: true);
                return;
            }
            Total++;
            _depth++;
            Visit(rest);
            _depth--;
        }

        private void VisitDeeper(SyntaxNode node)
        {
            _depth++;
            base.DefaultVisit(node);
            _depth--;
        }
    }
}
