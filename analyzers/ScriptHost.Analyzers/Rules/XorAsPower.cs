using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4028: <c>^</c> is not a power in C#.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class XorAsPower : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4028", "Caret taken for a power", "'{0}' is not a power: in C# '^' compares bits (3 ^ 2 is 1); write '{1}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var power = (IBinaryOperation)context.Operation;
        if (power.OperatorKind != BinaryOperatorKind.ExclusiveOr || !Paths.IsInteger(power.Type)) return;
        if (!IsBits(power.LeftOperand) && !IsBits(power.RightOperand) && power.RightOperand.Number() is null && BecomesFraction(power))
        {
            Report(context, power, "Math.Pow(" + Shown.Of(power.LeftOperand.Undressed()) + ", " + Shown.Of(power.RightOperand.Undressed()) + ")");
            return;
        }
        if (IsBase(power.LeftOperand) && !IsBits(power.RightOperand) && IsCounted(power)) Report(context, power, "Math.Pow(" + Shown.Of(power.LeftOperand) + ", " + Shown.Of(power.RightOperand.Undressed()) + ")");
        if (power.RightOperand.Undressed() is not ILiteralOperation literal || literal.Number() is not (2 or 3 or 4)) return;
        if (literal.Syntax.ToString().Length > 1 || IsBits(power.LeftOperand)) return;
        var value = Shown.Of(power.LeftOperand.Undressed());
        Report(context, power, literal.Number() == 2 ? value + " * " + value : "Math.Pow(" + value + ", " + literal.Syntax + ")");
    }

    private static void Report(OperationAnalysisContext context, IOperation power, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, power.Syntax.GetLocation(), Shown.Of(power), instead));

    // Nobody computes with bits as fractions.
    private static bool BecomesFraction(IOperation power)
    {
        while (power.Parent is IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply }) power = power.Parent;
        return power.Parent is IConversionOperation conversion && Paths.IsFractional(conversion.Type) && conversion.Parent is IBinaryOperation;
    }

    private static bool IsBase(IOperation value) => value.Undressed() is ILiteralOperation { Syntax: var digits } && digits.ToString() is "2" or "10";

    // 2 ^ months in a sum or product counts something; alone it may be a mask. Constants are told by their exponent.
    private static bool IsCounted(IBinaryOperation power)
    {
        var user = power.Parent;
        while (user is IConversionOperation or IParenthesizedOperation) user = user.Parent;
        return power.RightOperand.Number() is null && user is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide };
    }

    // Flags and hashes are bits.
    private static bool IsBits(IOperation value) => value.Undressed() is var bits && (bits.Type?.TypeKind == TypeKind.Enum || bits is IBinaryOperation { OperatorKind: BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr });
}
