using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4014: money is rounded without saying what becomes of a half.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImplicitRounding : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4014", "Rounding mode left implicit", "'{0}' rounds halves to the even digit (0.125 becomes 0.12), as Python does and accountants do not; say which: 'MidpointRounding.AwayFromZero' or 'MidpointRounding.ToEven'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Round", IsStatic: true, ContainingType: { Name: "Math" or "Decimal" or "Double" } type } || !Collections.IsOfFramework(type)) return;
        if (call.TargetMethod.Parameters.Any(p => p.Type.Name == "MidpointRounding") || !IsMoney(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call)));
    }

    // Halves of a cent are written in contracts; halves of a score are nobody's.
    private static bool IsMoney(IInvocationOperation call) =>
        call.Type?.SpecialType == SpecialType.System_Decimal || call.Arguments.Length == 2 && call.Argument(1).Number() == 2;
}
