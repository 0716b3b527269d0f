using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5020: a text in one case compared with one in the other, which are never equal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CasedComparison : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5020", "Comparison with the wrong case", "'{0}' has only {1} letters and is never equal to '{2}'; write '{3}'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckEquality, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckArms, OperationKind.SwitchExpression);
        context.RegisterScriptOperationAction(CheckPattern, OperationKind.IsPattern);
    }

    private static void CheckEquality(OperationAnalysisContext context)
    {
        var test = (IBinaryOperation)context.Operation;
        if (test.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return;
        Check(context, test.LeftOperand, test.RightOperand);
        Check(context, test.RightOperand, test.LeftOperand);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        // Equals with a kind of comparison may ignore the case.
        if (context.Operation is IInvocationOperation { TargetMethod: { Name: "Equals" or "Contains" or "StartsWith" or "EndsWith", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } text, Arguments: { Length: 1 } arguments }) Check(context, text, arguments[0].Value);
    }

    private static void CheckArms(OperationAnalysisContext context)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        foreach (var arm in choice.Arms) CheckPattern(context, choice.Value, arm.Pattern);
    }

    private static void CheckPattern(OperationAnalysisContext context)
    {
        var test = (IIsPatternOperation)context.Operation;
        CheckPattern(context, test.Value, test.Pattern);
    }

    private static void CheckPattern(OperationAnalysisContext context, IOperation value, IPatternOperation pattern)
    {
        foreach (var constant in pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>()) Check(context, value, constant.Value);
    }

    private static void Check(OperationAnalysisContext context, IOperation cased, IOperation constant)
    {
        if (constant.ConstantValue is not { HasValue: true, Value: string text } || cased is not IInvocationOperation { TargetMethod: { Name: var name, ContainingType.SpecialType: SpecialType.System_String } }) return;
        var (right, kind) = name switch
        {
            "ToLower" or "ToLowerInvariant" => (text.ToLowerInvariant(), "small"),
            "ToUpper" or "ToUpperInvariant" => (text.ToUpperInvariant(), "capital"),
            _ => (text, ""),
        };
        if (right != text) context.ReportDiagnostic(Diagnostic.Create(Rule, constant.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("text", right), cased.Syntax.ToString(), kind, text, right));
    }
}
