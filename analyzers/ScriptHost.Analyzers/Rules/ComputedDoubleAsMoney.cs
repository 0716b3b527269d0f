using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4008: a computed double is made a decimal: the amount has already left the cent, and a NaN or a large number throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComputedDoubleAsMoney : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4008", "Double and decimal are mixed", "'{0}' is computed in double and then made decimal: cents are lost in binary fractions, and NaN throws; compute in decimal, with literals like '0.015m'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Conversion);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (Paths.Bare(conversion.Type)?.SpecialType != SpecialType.System_Decimal || !Paths.IsFloating(conversion.Operand.Type) || conversion.Operand.ConstantValue.HasValue || IsFactor(conversion) || !IsComputed(conversion.Operand, 0)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, conversion.Syntax.GetLocation(), Shown.Of(conversion.Operand.Undressed())));
    }

    // Money times a rate or an annuity factor, rounded to the cent on the spot, is how it is done.
    private static bool IsFactor(IConversionOperation conversion)
    {
        if (conversion.IsImplicit || conversion.Operand.Undressed() is not (ILocalReferenceOperation or IParameterReferenceOperation) || conversion.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product) return false;
        return product.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Round" } };
    }

    // A copied number is what it was; a rounded one is a decision about the cent.
    private static bool IsComputed(IOperation value, int depth)
    {
        value = value.Undressed();
        if (value is ILocalReferenceOperation or IFieldReferenceOperation && depth < 3) return Paths.Definition(value) is { ConstantValue.HasValue: false } definition && IsComputed(definition, depth + 1);
        return value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide };
    }
}
