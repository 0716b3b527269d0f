using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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
        context.RegisterSyntaxNodeAction(CheckName, SyntaxKind.VariableDeclarator);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison is { OperatorKind: BinaryOperatorKind.Subtract } rest && rest.LeftOperand.Number() == 1 && IsPercent(rest.RightOperand.Undressed()))
            Report(context, rest.RightOperand.Undressed(), "percent", rest.LeftOperand, "a share", "divide by 100 first: '" + Shown.Of(rest.RightOperand) + " / 100'");
        if (comparison.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)) return;
        Check(context, comparison.LeftOperand, comparison.RightOperand);
        Check(context, comparison.RightOperand, comparison.LeftOperand);
    }

    // Capped at 1 a percentage is a share that somebody forgot to divide.
    private static void CheckCap(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.MathFunction(call) is not ("Min" or "Clamp")) return;
        var isTurned = call.Arguments.Length == 2 && call.Argument(0).Number() is not null; // Math.Min(1, x)
        var (value, limit) = (call.Argument(isTurned ? 1 : 0).Undressed(), call.Argument(isTurned ? 0 : call.Arguments.Length - 1));
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

    /// <summary>A constant that is called a share and is more than 1.</summary>
    private static void CheckName(SyntaxNodeAnalysisContext context)
    {
        var variable = (VariableDeclaratorSyntax)context.Node;
        if (variable.Initializer?.Value is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal || literal.Token.Value is not System.IConvertible value || value.ToDouble(System.Globalization.CultureInfo.InvariantCulture) is not (> 1 and <= 100 and var number)) return;
        if (!IsNamed(variable.Identifier.ValueText, "Share", "Probability", "Fraction", "Quantile")) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), variable.Identifier.ValueText, "shares of 1", literal.ToString(), "percent", "write '" + (number / 100).ToString(System.Globalization.CultureInfo.InvariantCulture) + "'"));
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string unit, IOperation limit, string other, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Percent(value) is { } origin && origin != value ? [origin.Syntax.GetLocation()] : null, Shown.Of(value), unit, Shown.Of(limit.Undressed()), other, advice));

    private static bool IsPercent(IOperation value) => Percent(value) is not null;

    /// <summary>Where a percentage comes from, through names, parameters and records of the script: none of them divides.</summary>
    private static IOperation? Percent(IOperation value, int depth = 0)
    {
        value = value.Undressed();
        if (depth > 4) return null;
        if (ContractFacts.Field(value) is { } field) return (ContractFacts.Unit(field) is { } unit ? unit is "percent" or "%" : IsNamed(field.Name, "Percent", "Pct")) ? value : null;
        return value switch
        {
            ILocalReferenceOperation { Local.Name: var name } when IsNamed(name, "percent", "pct") => value,
            ILocalReferenceOperation => Paths.Definition(value) is { } definition ? Percent(definition, depth + 1) : null,
            IParameterReferenceOperation parameter => First(Parameters.Arguments(parameter), depth),
            IPropertyReferenceOperation property => First(Records.Given(property), depth),
            IInvocationOperation call when Linq.MathFunction(call) is "Min" or "Max" or "Abs" => Percent(call.Argument(0), depth + 1),
            IInvocationOperation call => Calls.Returned(call) is { Count: 1 } results ? Percent(results[0], depth + 1) : null,
            _ => null,
        };
    }

    private static IOperation? First(IEnumerable<IOperation> values, int depth) => values.Select(v => Percent(v, depth + 1)).FirstOrDefault(p => p is not null);

    // Between(0, 1) says it; a name alone only with a number like 30 behind it.
    private static bool IsShare(IOperation value) => ContractFacts.Field(value) is { } field && ContractFacts.HasRange(field) && ContractFacts.Range(field) is { Low: 0, High: 1 };

    private static bool IsNamed(string name, params string[] endings) => endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
