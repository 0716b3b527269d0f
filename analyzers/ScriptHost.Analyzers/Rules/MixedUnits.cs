using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4033: months are added to years, or days compared with months.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MixedUnits : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4033", "Units are mixed", "'{0}' is in {1} and '{2}' in {3}, so that '{4}' means nothing; convert one of them first, and name the factor", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var pair = (IBinaryOperation)context.Operation;
        if (pair.OperatorKind is not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return;
        if (Units.Of(pair.LeftOperand) is not { } left || Units.Of(pair.RightOperand) is not { } right || left == right) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, pair.Syntax.GetLocation(), Shown.Of(pair.LeftOperand.Undressed()), left, Shown.Of(pair.RightOperand.Undressed()), right, Shown.Of(pair)));
    }
}
