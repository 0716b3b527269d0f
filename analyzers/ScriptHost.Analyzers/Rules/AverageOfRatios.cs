using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4027: ratios are averaged one by one, so that the smallest weigh as much as the largest.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AverageOfRatios : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH4027", "Average of ratios", "'{0}' counts every ratio alike, 1 of 2 as much as 500 of 1000; for the share of the whole divide the sums: '{1}.Sum({2} => {3}) / {1}.Sum({2} => {4})'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.Operator(call) != "Average" || Linq.Lambda(call) is not { Symbol.Parameters: { Length: 1 } parameters } lambda) return;
        if (Linq.Result(lambda)?.Undressed() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio || !IsMember(ratio.LeftOperand, parameters[0]) || !IsMember(ratio.RightOperand, parameters[0])) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), Shown.Of(Linq.Source(call)), parameters[0].Name, Shown.Of(ratio.LeftOperand.Undressed()), Shown.Of(ratio.RightOperand.Undressed())));
    }

    private static bool IsMember(IOperation value, IParameterSymbol element)
    {
        value = value.Undressed();
        if (value is IInvocationOperation call && Linq.MathFunction(call) == "Max") value = call.Argument(0).Undressed();
        return value is IPropertyReferenceOperation { Instance: { } instance } && instance.Undressed() is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, element);
    }
}
