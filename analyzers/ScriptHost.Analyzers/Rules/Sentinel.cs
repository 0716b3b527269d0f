using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4022: a field of the input is compared with a number that stands for missing in some other system.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Sentinel : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH4022", "Sentinel for missing", "'{0}' looks like a code for a missing value; {1}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckPattern, OperationKind.IsPattern);
    }

    private static readonly double[] Sentinels = [-1, -9, -99, -999, -9999, 9999, 99999, 999999, -99999, double.MinValue, int.MinValue, int.MaxValue];

    private static void Check(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return;
        Check(context, comparison.LeftOperand, comparison.RightOperand);
        Check(context, comparison.RightOperand, comparison.LeftOperand);
    }

    private static void CheckPattern(OperationAnalysisContext context)
    {
        var match = (IIsPatternOperation)context.Operation;
        var pattern = match.Pattern is INegatedPatternOperation negated ? negated.Pattern : match.Pattern;
        if (pattern is IConstantPatternOperation constant) Check(context, match.Value, constant.Value);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, IOperation constant)
    {
        if (constant.Number() is not { } number || !Sentinels.Contains(number)) return;
        var field = ContractFacts.Field(value.Undressed());
        if (field is null || !Paths.IsInteger(field.Type) && !Paths.IsFractional(field.Type)) return;
        var isNullable = !SymbolEqualityComparer.Default.Equals(Paths.Bare(field.Type), field.Type);
        if (ContractFacts.HasRange(field) && ContractFacts.Range(field).Contains(number)) return;
        var advice = isNullable ? "the contract says null for it: write '" + Shown.Of(value) + " is null'"
            : ContractFacts.HasRange(field) ? "the contract never gives it, so this test is always the same: remove it, or ask the contract's owners for a nullable field"
            : "ask the contract's owners for a nullable field, so that it cannot be averaged or compared by mistake";
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Shown.Of(context.Operation), advice));
    }
}
