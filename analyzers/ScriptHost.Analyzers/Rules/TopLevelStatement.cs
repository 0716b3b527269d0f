using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH1011: a script is declarations only; what runs is what the contract calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TopLevelStatement : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Locked(
        "SH1011", "Statement outside of a function", "a statement at the top of a script would run once when the script is loaded, not for each decision; move it into a function", "Contract");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.GlobalStatement);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.Node.SyntaxTree.Options.Kind == SourceCodeKind.Script) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation()));
    }
}
