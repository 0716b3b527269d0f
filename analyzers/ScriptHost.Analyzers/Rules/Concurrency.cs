using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH0007: async functions, await and lock. Budgets are per call and per thread; a decision is computed on one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Concurrency : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Safety(
        "SH0007", "Concurrency in a script", "'{0}' is not available in a script: a decision is computed on one thread; write a plain function, and ask the contract's owners to fetch data before the decision");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Check);
    }

    // Tokens, not nodes: async may stand on functions, lambdas and anonymous methods, await in foreach and using, and no place may be missed.
    private static void Check(SyntaxTreeAnalysisContext context)
    {
        foreach (var token in context.Tree.GetRoot(context.CancellationToken).DescendantTokens())
            if (token.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.LockKeyword)
                context.ReportDiagnostic(Diagnostic.Create(Rule, token.GetLocation(), token.Text));
    }
}
