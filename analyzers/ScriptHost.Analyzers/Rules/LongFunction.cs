using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5001: a function that no reviewer reads in one go.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongFunction : ScriptRule
{
    private const int MostLines = 60;

    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5001", "Function is too long", "'{0}' has {1} lines of code, more than {2}; give its parts functions of their own, so that a reviewer can check them one at a time", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var span = context.Node.SyntaxTree.GetLineSpan(context.Node.Span, context.CancellationToken);
        if (span.EndLinePosition.Line - span.StartLinePosition.Line < MostLines || Lines(context.Node) is var lines && lines <= MostLines) return;
        var name = Functions.Name(context.Node);
        context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText, lines, MostLines));
    }

    /// <summary>Lines with code: neither empty ones nor comments are long.</summary>
    private static int Lines(SyntaxNode node)
    {
        var lines = new HashSet<int>();
        var text = node.SyntaxTree.GetText().Lines;
        foreach (var token in node.DescendantTokens()) lines.Add(text.IndexOf(token.SpanStart));
        return lines.Count;
    }
}
