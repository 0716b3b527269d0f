using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5023: a single <c>&amp;</c> or <c>|</c> between questions asks the second also when the first has answered.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BothSidesAsked : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5023", "Both sides are always asked", "'{0}' asks its right side also when the left side has decided, so a guard there protects nothing; write '{1}'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    // Questions only: bool variables are combined with & by people who count.
    private static void Check(OperationAnalysisContext context)
    {
        var both = (IBinaryOperation)context.Operation;
        if (both.OperatorKind is not (BinaryOperatorKind.And or BinaryOperatorKind.Or) || both.Type?.SpecialType != SpecialType.System_Boolean || !IsQuestion(both.LeftOperand) || !IsQuestion(both.RightOperand)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, both.Syntax.GetLocation(), Shown.Of(both), both.OperatorKind == BinaryOperatorKind.And ? "&&" : "||"));
    }

    private static bool IsQuestion(IOperation side) => side.Undressed() is IBinaryOperation or IInvocationOperation or IIsPatternOperation;
}
