using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5003: a number without a name that decides about the input.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnnamedThreshold : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5003", "Threshold has no name", "'{0}' decides here without a name; write it as a constant at the top, such as 'const {1} {2} = {0};', with the reason behind it", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var test = (IBinaryOperation)context.Operation;
        if (test.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)) return;
        var (number, value) = IsNumber(test.RightOperand) ? (test.RightOperand, test.LeftOperand) : (test.LeftOperand, test.RightOperand);
        while (number is IConversionOperation { IsImplicit: true } conversion) number = conversion.Operand;
        if (!IsNumber(number) || number.Type is not { } type || IsEveryday(number.ConstantValue.Value) || IsCount(value) || InputValues.FirstIn(value, context) is not { } input) return;
        var name = (input is IPropertyReferenceOperation { Property.Name: var property } ? property : "Score") + "Limit";
        context.ReportDiagnostic(Diagnostic.Create(Rule, number.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("name", name), number.Syntax.ToString(), type.ToDisplayString(), name));
    }

    private static bool IsNumber(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: int or long or double or float or decimal } && operation.Syntax is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax };

    private static bool IsEveryday(object? value) => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is -1 or 0 or 1 or 2 or 100;

    // How many entries are enough is a question of method, not of policy.
    private static bool IsCount(IOperation value) => value is IPropertyReferenceOperation { Property.Name: "Count" or "Length" } or IInvocationOperation { TargetMethod.Name: "Count" };
}
