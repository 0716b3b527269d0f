using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4005: a divisor from the input, a count, a sum or a difference, that nothing keeps away from 0.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PossibleZeroDivisor : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4005", "Division by a possible zero", "'{0}' can be 0, and then this {1}; test it before, or keep it away from 0: '{2}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckAssignment, OperationKind.CompoundAssignment);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var division = (IBinaryOperation)context.Operation;
        if (division.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) Check(context, division.RightOperand, division.LeftOperand, division.Type);
    }

    private static void CheckAssignment(OperationAnalysisContext context)
    {
        var division = (ICompoundAssignmentOperation)context.Operation;
        if (division.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) Check(context, division.Value, division.Target, division.Type);
    }

    private static void Check(OperationAnalysisContext context, IOperation divisor, IOperation dividend, ITypeSymbol? type)
    {
        if (!Paths.IsFractional(type) && !Paths.IsInteger(type)) return;
        var range = ValueRanges.Of(divisor);
        if (!range.MayBe(0) && !IsZeroOnPurpose(divisor) && !IsSpread(divisor, range) && !IsOpenSum(divisor, range) || Paths.IsFloating(type) && IsCheckedLater(context.Operation)) return;
        var shown = Shown.Of(divisor.Undressed());
        var hasFloor = range.IsNonNegative && IsCountOrAmount(divisor, 0);
        var instead = hasFloor ? "Math.Max(" + shown + ", 1)" : shown + " == 0 ? … : …";
        var properties = hasFloor ? ImmutableDictionary<string, string?>.Empty.Add("floor", "1") : null;
        context.ReportDiagnostic(Diagnostic.Create(Rule, divisor.Undressed().Syntax.GetLocation(), Openings.Of(divisor), properties, shown, Consequence(ValueRanges.Of(dividend), type), instead));
    }

    /// <summary>Made by a function of the script that says in so many words that it may give 0, and not tested since.</summary>
    private static bool IsZeroOnPurpose(IOperation divisor) =>
        Paths.Definition(divisor.Undressed())?.Undressed() is IInvocationOperation call && Calls.Returned(call).Any(r => r.Number() == 0) && !ValueGuards.IsTested(divisor.Undressed(), Paths.Path(divisor.Undressed()));

    // A sum of what nobody knows to be above 0.
    private static bool IsOpenSum(IOperation divisor, Interval range)
    {
        if (range.Origin != Origin.Unknown || !range.Contains(0) || ValueGuards.IsTested(divisor.Undressed(), Paths.Path(divisor.Undressed()))) return false;
        if ((Paths.Definition(divisor.Undressed()) ?? divisor).Undressed() is not IInvocationOperation sum || Linq.Operator(sum) != "Sum") return false;
        var elements = Linq.Lambda(sum) is { } lambda ? Linq.Result(lambda) is { } result ? ValueRanges.Of(result, 2) : Interval.Unknown : Elements.Range(Linq.Source(sum), 2);
        return elements.Contains(0);
    }

    // Of equal numbers a deviation is 0, whoever computes it.
    private static bool IsSpread(IOperation divisor, Interval range)
    {
        if (range.Origin != Origin.Unknown || !range.Contains(0)) return false;
        var value = divisor.Undressed();
        while (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } scaled && (scaled.LeftOperand.Number() ?? scaled.RightOperand.Number()) is not null) value = (scaled.LeftOperand.Number() is null ? scaled.LeftOperand : scaled.RightOperand).Undressed();
        var name = value switch { ILocalReferenceOperation local => local.Local.Name, IParameterReferenceOperation parameter => parameter.Parameter.Name, IInvocationOperation { TargetMethod: { Name: var made } method } when method.Locations.Any(l => l.IsInSource) => made, _ => "" };
        if (!Words.Of(name).Any(Spreads.Contains) || ValueGuards.IsTested(value, Paths.Path(value))) return false;
        return value is not IParameterReferenceOperation handed || Parameters.Arguments(handed) is { Length: > 0 } all && all.Any(a => a.Number() is null && ValueRanges.Of(a).Contains(0) && !ValueGuards.IsTested(a, Paths.Path(a)));
    }

    private static readonly string[] Spreads = ["sd", "std", "stdev", "stddev", "sigma", "deviation", "mad", "iqr", "variance", "spread", "dispersion", "volatility"];

    // At least 1 means little for 3 people or 2,000 euros, and all for a share or a deviation.
    private static bool IsCountOrAmount(IOperation divisor, int depth)
    {
        divisor = divisor.Undressed();
        if (depth > 4) return false;
        if (divisor.Number() is >= 0) return true;
        if (ContractFacts.Field(divisor) is { } field) return ContractFacts.HasRange(field) && ContractFacts.Range(field) is { Low: >= 0, High: >= 100 };
        if (Paths.Definition(divisor) is { } definition) return IsCountOrAmount(definition, depth + 1);
        if (divisor is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum) return IsCountOrAmount(sum.LeftOperand, depth + 1) && IsCountOrAmount(sum.RightOperand, depth + 1);
        return Paths.IsInteger(divisor.Type);
    }

    private static string Consequence(Interval dividend, ITypeSymbol? type) =>
        !Paths.IsFloating(type) ? "throws DivideByZeroException and the decision fails"
        : dividend.Contains(0) ? "is infinity, or NaN for 0 / 0, which no comparison catches"
        : "is infinity, which passes or fails every limit";

    /// <summary>Careful people also test the quotient: <c>var r = x / y; if (!double.IsFinite(r)) …</c></summary>
    internal static bool IsCheckedLater(IOperation division)
    {
        var value = division;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        if (value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "IsFinite" or "IsNaN" or "IsInfinity" or "IsNormal" } }) return true;
        if (value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.Name: var name, Syntax: var declarator } })
        {
            if (value.Syntax.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field }) return false;
            (name, declarator) = (field.Identifier.ValueText, field);
        }
        var facts = TreeFacts.Of(declarator.SyntaxTree);
        var scope = Paths.Scope(declarator);
        return new[] { "IsFinite", "IsNaN", "IsInfinity" }.SelectMany(facts.Calls).Any(c => scope.Span.Contains(c.Span) && c.ArgumentList.Arguments is { Count: 1 } arguments && arguments[0].Expression is IdentifierNameSyntax tested && tested.Identifier.ValueText == name);
    }
}
