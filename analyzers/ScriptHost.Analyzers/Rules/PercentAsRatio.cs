using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4018: a percentage is compared as if it were a share, or a share as if it were a percentage.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PercentAsRatio : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH4018", "Percent compared with ratio", "'{0}' is in {1}, and '{2}' looks like {3}; {4}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckCap, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckPattern, OperationKind.RelationalPattern);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)) return;
        Check(context, comparison.LeftOperand, comparison.RightOperand);
        Check(context, comparison.RightOperand, comparison.LeftOperand);
    }

    // Capped at 1 a percentage is a share that somebody forgot to divide.
    private static void CheckCap(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.MathFunction(call) is not ("Min" or "Clamp")) return;
        var (value, limit) = (call.Argument(0).Undressed(), call.Argument(call.Arguments.Length - 1));
        if (limit.Number() is > 0 and <= 1 && IsPercent(value)) Report(context, value, "percent", limit, "a share", "divide by 100 first: '" + Shown.Of(value) + " / 100'");
    }

    private static void CheckPattern(OperationAnalysisContext context)
    {
        var pattern = (IRelationalPatternOperation)context.Operation;
        IOperation? user = pattern.Parent;
        while (user is IPatternOperation or ISwitchExpressionArmOperation) user = user.Parent;
        if (user is IIsPatternOperation match) Check(context, match.Value, pattern.Value);
        else if (user is ISwitchExpressionOperation choice && pattern.Parent is ISwitchExpressionArmOperation) Check(context, choice.Value, pattern.Value);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, IOperation limit)
    {
        value = value.Undressed();
        if (limit.Number() is not { } number || limit.Undressed() is not (ILiteralOperation or IFieldReferenceOperation or ILocalReferenceOperation)) return;
        if (number is > 0 and < 1 && IsPercent(value)) Report(context, value, "percent", limit, "a share", "write '" + (number * 100).ToString(System.Globalization.CultureInfo.InvariantCulture) + "'");
        else if (number > 1 && IsShare(value)) Report(context, value, "shares of 1", limit, "percent", "write '" + (number / 100).ToString(System.Globalization.CultureInfo.InvariantCulture) + "'");
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string unit, IOperation limit, string other, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Shown.Of(value), unit, Shown.Of(limit.Undressed()), other, advice));

    private static bool IsPercent(IOperation value) =>
        ContractFacts.Field(value) is { } field ? ContractFacts.Unit(field) is { } unit ? unit is "percent" or "%" : IsNamed(field.Name, "Percent", "Pct")
        : value is ILocalReferenceOperation { Local.Name: var name } && IsNamed(name, "percent", "pct");

    // Between(0, 1) says it; a name alone only with a number like 30 behind it.
    private static bool IsShare(IOperation value) => ContractFacts.Field(value) is { } field && ContractFacts.HasRange(field) && ContractFacts.Range(field) is { Low: 0, High: 1 };

    private static bool IsNamed(string name, params string[] endings) => endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
