using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4017: a product like 0.29 * 100 is cut off by a cast, although 28.999999999999996 was meant to be 29.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TruncatingCast : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4017", "Cast truncates where rounding is meant", "'{0}' cuts off: {3}; round first: '({1})Math.Round({2})'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Conversion);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!conversion.IsImplicit && Paths.Truncates(conversion) && Paths.Bare(conversion.Operand.Type)?.SpecialType == SpecialType.System_Decimal && conversion.Parent is IConversionOperation { IsImplicit: true } back && Paths.Bare(back.Type)?.SpecialType == SpecialType.System_Decimal)
            context.ReportDiagnostic(Diagnostic.Create(Rule, conversion.Syntax.GetLocation(), Shown.Of(conversion), "decimal", Shown.Of(conversion.Operand.Undressed()) + ", 2, MidpointRounding.AwayFromZero", "the cents are gone before it becomes 'decimal' again"));
        if (conversion.IsImplicit || !Paths.Truncates(conversion) || !Paths.IsFloating(conversion.Operand.Type) || IsBucket(conversion)) return;
        if (IsAddedToFraction(conversion)) Report(context, conversion, conversion.Operand.Undressed(), "only its whole part is added, to a total that could hold the rest");
        else if (conversion.Operand.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, ConstantValue.HasValue: false } product && (IsScale(product.LeftOperand) || IsScale(product.RightOperand)))
            Report(context, conversion, product, "(int)(0.29 * 100) is 28, because the product is 28.999999999999996");
        else if (conversion.Operand.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } half && half.RightOperand.Number() == 0.5 && half.LeftOperand.Number() is null && !ValueRanges.Of(half.LeftOperand).IsNonNegative)
            Report(context, conversion, half.LeftOperand.Undressed(), "below 0 adding 0.5 is no rounding, -1.7 becomes -1");
    }

    private static void Report(OperationAnalysisContext context, IConversionOperation cast, IOperation value, string why) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, cast.Syntax.GetLocation(), Shown.Of(cast), cast.Type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Shown.Of(value), why)); // a cast has a type

    private static bool IsAddedToFraction(IConversionOperation cast) =>
        cast.Operand.Undressed() is ILocalReferenceOperation or IParameterReferenceOperation && cast.Parent is IConversionOperation { IsImplicit: true, Parent: ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum } && Paths.IsFloating(sum.Target.Type);

    // Percent, per mille, basis points, cents.
    private static bool IsScale(IOperation value) => value.Number() is 100 or 1000 or 10_000;

    /// <summary>An index or a bucket is meant to be cut off.</summary>
    private static bool IsBucket(IConversionOperation conversion)
    {
        var user = conversion.Parent;
        while (user is IConversionOperation or IParenthesizedOperation or IArgumentOperation) user = user.Parent;
        return user is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder or BinaryOperatorKind.Divide };
    }
}
