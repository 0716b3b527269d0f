using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4002: two whole numbers are divided, the fraction is cut off, and what is left is used as a fraction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IntegerDivision : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4002", "Integer division becomes a fraction", "'{0}' divides whole numbers and drops the fraction (7 / 12 is 0) before it becomes '{1}'; write '(double){0}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var division = (IBinaryOperation)context.Operation;
        if (division.OperatorKind != BinaryOperatorKind.Divide || !Paths.IsInteger(division.Type) || IsExact(division)) return;
        if (Fraction(division) is not { } type)
        {
            if (Local(division) is { } local && (IsFractionName(local.Name) || IsDividedAgain(division, local))) Report(context, division, local.Name, "double");
            return;
        }
        Report(context, division, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), type.SpecialType == SpecialType.System_Decimal ? "decimal" : "double");
    }

    private static void Report(OperationAnalysisContext context, IBinaryOperation division, string becomes, string cast) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, division.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("type", cast), Shown.Of(division), becomes));

    // The script says itself that it wants a fraction.
    private static bool IsFractionName(string name) => new[] { "share", "ratio", "fraction", "probability", "mean", "average" }.Any(w => name.EndsWith(w, System.StringComparison.OrdinalIgnoreCase));

    /// <summary>The variable that is declared as the quotient, or as a choice between it and something else.</summary>
    private static ILocalSymbol? Local(IOperation division)
    {
        while (division.Parent is IParenthesizedOperation or IConditionalOperation) division = division.Parent;
        return division.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;
    }

    // var years = months / 12; … 1.0 / years. To multiply with it may count whole years on purpose, to divide by them does not.
    private static bool IsDividedAgain(IBinaryOperation division, ILocalSymbol local)
    {
        if (division.RightOperand.Number() is 2) return false;
        if (Words.Of(local.Name).Any(w => w is "full" or "whole" or "complete" or "completed")) return false;
        IOperation root = division;
        while (root.Parent is not null) root = root.Parent;
        return root.Descendants().OfType<ILocalReferenceOperation>().Any(r => SymbolEqualityComparer.Default.Equals(r.Local, local) && IsDivided(r));
    }

    private static bool IsDivided(IOperation value)
    {
        while (value.Parent is IParenthesizedOperation or IArgumentOperation || value.Parent is IConversionOperation { IsImplicit: true } || value.Parent is IInvocationOperation call && Linq.MathFunction(call) is "Max" or "Min") value = value.Parent;
        return value.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio && Paths.IsFractional(ratio.Type);
    }

    // 10 / 5 loses nothing; (n / 7) * 7 and n / 10 * 10 round down on purpose.
    private static bool IsExact(IBinaryOperation division) => division.ConstantValue.HasValue && division.LeftOperand.Number() is { } n && division.RightOperand.Number() is { } d && n % d == 0;

    /// <summary>The type with a fraction that the result is turned into, directly or as a part of a sum, a product or a choice.</summary>
    private static ITypeSymbol? Fraction(IOperation value)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation { IsImplicit: true } conversion when Paths.IsFractional(conversion.Type):
                    return IsBucket(value) ? null : Paths.Bare(conversion.Type);
                case IConversionOperation conversion when Paths.IsFractional(conversion.Type):
                    return value is IParenthesizedOperation || conversion.Operand == value ? Paths.Bare(conversion.Type) : null;
                case IParenthesizedOperation or IConditionalOperation or IConversionOperation { IsImplicit: true }:
                    value = value.Parent;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum when Paths.IsInteger(sum.Type):
                    value = sum;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Paths.IsInteger(product.Type) && product.RightOperand.Number() is 100:
                    value = product;
                    break;
                default:
                    return null;
            }
        }
    }

    // Counting whole years or bands with a weight is meant: 0.05 * (months / 12).
    private static bool IsBucket(IOperation value) => value is IParenthesizedOperation && value.Parent?.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply };
}
