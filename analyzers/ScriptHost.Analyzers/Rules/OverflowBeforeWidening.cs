using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4007: two ints are multiplied as ints, and only the product is made wider, when it is too late.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverflowBeforeWidening : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4007", "Integer overflow before widening", "'{0}' is multiplied as int and only then becomes '{1}': above 2,147,483,647 it silently turns negative; widen an operand first: '({1}){0}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Conversion);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.Operand.Type?.SpecialType != SpecialType.System_Int32 || !IsWider(conversion.Type) || conversion.Operand.ConstantValue.HasValue || conversion.IsChecked) return;
        var value = conversion.Operand.Undressed();
        if (value is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, IsChecked: false } product || Largest(product, 0) is not > int.MaxValue) return;
        var wider = Paths.Bare(conversion.Type)!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat); // asked above
        context.ReportDiagnostic(Diagnostic.Create(Rule, product.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("type", wider), Shown.Of(product), wider));
    }

    private static bool IsWider(ITypeSymbol? type) => Paths.IsFractional(type) || Paths.Bare(type)?.SpecialType == SpecialType.System_Int64;

    /// <summary>How large a value may become; null when nobody knows. A field without a range may well be a million, a list ten thousand long.</summary>
    private static double? Largest(IOperation value, int depth)
    {
        value = value.Undressed();
        if (depth > 6) return null;
        if (value.Number() is { } number) return Math.Abs(number);
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product) return Largest(product.LeftOperand, depth + 1) * Largest(product.RightOperand, depth + 1);
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum) return Largest(sum.LeftOperand, depth + 1) + Largest(sum.RightOperand, depth + 1);
        if (ContractFacts.Field(value) is { } field) return Math.Min(ValueRanges.Of(value).High, ContractFacts.HasRange(field) ? double.PositiveInfinity : 1_000_000);
        if (Paths.Definition(value) is { } definition) return Largest(definition, depth + 1);
        return Paths.Path(value).EndsWith(".#", StringComparison.Ordinal) ? Math.Min(ValueRanges.Of(value).High, 10_000) : null;
    }
}
