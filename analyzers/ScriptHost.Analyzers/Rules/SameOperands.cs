using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5021: both sides of an operator are the same, so that its result is known or one side was meant to be another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SameOperands : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5021", "Both sides are the same", "'{0}' stands on both sides of '{1}'; one of them was probably meant to be another value", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckBinary, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
    }

    private static void CheckBinary(OperationAnalysisContext context)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Multiply or BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift || binary.ConstantValue.HasValue) return;
        // x != x asks for NaN, and its own rule says how to write that.
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && binary.LeftOperand.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single) return;
        Check(context, binary.LeftOperand, binary.RightOperand, binary.Syntax is BinaryExpressionSyntax syntax ? syntax.OperatorToken.Text : "");
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { TargetMethod: { Name: "Min" or "Max", ContainingType.Name: "Math" }, Arguments: { Length: 2 } sides } call) Check(context, sides[0].Value, sides[1].Value, "Math." + call.TargetMethod.Name);
    }

    private static void Check(OperationAnalysisContext context, IOperation left, IOperation right, string what)
    {
        if (SyntaxFactory.AreEquivalent(left.Syntax, right.Syntax) && !left.Syntax.IsMissing && right.DescendantsAndSelf().All(IsStable) && left.Syntax.ToString() is var text)
            context.ReportDiagnostic(Diagnostic.Create(Rule, right.Syntax.GetLocation(), text.Length > 60 ? text.Substring(0, 60) + "…" : text, what));
    }

    // What may give another value the second time is not the same.
    private static bool IsStable(IOperation part) => part is not (IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation)
        && (part is not IInvocationOperation call || call.TargetMethod.IsStatic || ContractSymbols.IsOfContract(call.TargetMethod) || call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String || call.TargetMethod.Name is "Contains" or "ContainsKey");
}
