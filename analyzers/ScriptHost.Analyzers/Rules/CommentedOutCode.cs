using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers;

/// <summary>SH5011: code in a comment. Nobody checks it, and a reviewer must guess whether it still holds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CommentedOutCode : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5011", "Code is commented out", "'{0}' is code that nobody runs; remove it (git remembers), or say in words what it would do", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Check);
    }

    private static void Check(SyntaxTreeAnalysisContext context)
    {
        TextSpan? run = null;
        var lastLine = -2;
        var text = context.Tree.GetText(context.CancellationToken);
        foreach (var comment in context.Tree.GetRoot(context.CancellationToken).DescendantTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)))
        {
            var line = text.Lines.IndexOf(comment.SpanStart);
            var isAlone = text.ToString(TextSpan.FromBounds(text.Lines[line].Start, comment.SpanStart)).Trim().Length == 0;
            var code = comment.ToString().Substring(2).Trim();
            if (!isAlone || !(IsStatement(code) || run is not null && line == lastLine + 1 && IsRest(code)))
            {
                Report(context, text, ref run);
                continue;
            }
            if (run is not null && line != lastLine + 1) Report(context, text, ref run);
            run = TextSpan.FromBounds(run?.Start ?? comment.SpanStart, comment.Span.End);
            lastLine = line;
        }
        Report(context, text, ref run);
    }

    private static void Report(SyntaxTreeAnalysisContext context, SourceText text, ref TextSpan? run)
    {
        if (run is not { } span) return;
        run = null;
        var first = text.Lines.GetLineFromPosition(span.Start);
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.Tree, span), text.ToString(TextSpan.FromBounds(span.Start, Math.Min(first.End, span.End))).TrimStart('/', ' ')));
    }

    private static bool IsRest(string code) => code is "{" or "}" or "else" or "};" or "})" or "});" || code.EndsWith(",", StringComparison.Ordinal) && code.Contains("=>");

    /// <summary>What ends like a statement and is one. Sentences end otherwise, and what ends in a semicolon by chance does not parse.</summary>
    private static bool IsStatement(string code)
    {
        if (code.EndsWith("{", StringComparison.Ordinal)) code += " }";
        if (!code.EndsWith(";", StringComparison.Ordinal) && !code.EndsWith("}", StringComparison.Ordinal)) return IsHead(code);
        var statement = SyntaxFactory.ParseStatement(code, options: CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        return !statement.ContainsDiagnostics && statement.FullSpan.Length == code.Length && statement switch
        {
            ExpressionStatementSyntax expression => expression.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax,
            LocalDeclarationStatementSyntax local => local.Declaration.Variables.All(v => v.Initializer is not null),
            EmptyStatementSyntax or BlockSyntax { Statements.Count: 0 } => false,
            _ => true,
        };
    }

    private static bool IsHead(string code) => code.EndsWith(")", StringComparison.Ordinal) && (code.StartsWith("if (", StringComparison.Ordinal) || code.StartsWith("foreach (", StringComparison.Ordinal) || code.StartsWith("for (", StringComparison.Ordinal) || code.StartsWith("while (", StringComparison.Ordinal));
}
