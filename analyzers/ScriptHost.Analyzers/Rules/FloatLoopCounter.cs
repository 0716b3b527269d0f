using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4015: a loop counts in steps like 0.1, which no double holds exactly, so that it runs once more or once less.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatLoopCounter : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4015", "Floating-point loop counter", "'{0}' counts in steps of {1}, which adds up to something else (ten times 0.1 is 0.9999999999999999): the last round may be missing; count with an int and compute '{0} = i * {1}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Loop);
    }

    private static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is not IForLoopOperation loop) return;
        foreach (var step in loop.AtLoopBottom.OfType<IExpressionStatementOperation>().Select(s => s.Operation).OfType<ICompoundAssignmentOperation>())
            if (Paths.IsFloating(step.Target.Type) && step.Value.Undressed().Number() is { } size && size * 1024 % 1 != 0)
                context.ReportDiagnostic(Diagnostic.Create(Rule, step.Syntax.GetLocation(), Shown.Of(step.Target), Shown.Of(step.Value.Undressed())));
    }
}
