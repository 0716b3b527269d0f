using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5017: a condition that sets what it should ask.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssignedCondition : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5017", "Condition is assigned instead of compared", "'{0}' sets '{1}' and then asks for the new value; write '==' to compare", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.SimpleAssignment);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Type?.SpecialType != SpecialType.System_Boolean || !IsCondition(assignment)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), assignment.Syntax.ToString(), assignment.Target.Syntax.ToString()));
    }

    private static bool IsCondition(IOperation operation) => operation.Parent switch
    {
        IParenthesizedOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => IsCondition(operation.Parent),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } => true,
        IConditionalOperation choice => choice.Condition == operation,
        IWhileLoopOperation loop => loop.Condition == operation,
        IForLoopOperation loop => loop.Condition == operation,
        _ => false,
    };
}
