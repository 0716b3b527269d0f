using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4009: a function of Math is handed what it has no answer for: the logarithm of 0, the root of a negative number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutsideOfDomain : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4009", "Function outside of its domain", "'{0}' can be {1}, and '{2}' of that is {3}; test it before, or keep it inside: '{4}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.MathFunction(call) == "Clamp" && call.Argument(1) is var from && call.Argument(2) is var to && from.Number() > to.Number())
            context.ReportDiagnostic(Diagnostic.Create(Rule, from.Syntax.GetLocation(), Shown.Of(from), "no lower limit above '" + Shown.Of(to) + "'", "Clamp", "an exception", "Math.Clamp(" + Shown.Of(call.Argument(0)) + ", " + Shown.Of(to) + ", " + Shown.Of(from) + ")"));
        if (Linq.MathFunction(call) == "Clamp" && call.Argument(2).Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } last && last.RightOperand.Number() == 1 && call.Argument(1).Number() == 0 && ValueRanges.Of(last.LeftOperand).MayBe(0) && Paths.Path(last.LeftOperand).EndsWith(".#", System.StringComparison.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(Rule, last.Syntax.GetLocation(), Openings.Of(last.LeftOperand), Shown.Of(last), "-1, below the lower limit", "Clamp", "an exception", Shown.Of(last.LeftOperand) + " == 0 ? … : …"));
        if (Linq.MathFunction(call) is "Log" or "Log2" or "Log10" && (Shares.OfLogit(call) ?? Shares.OfEntropy(call)) is { } share)
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Argument(0).Undressed().Syntax.GetLocation(), Shown.Of(share.Value), share.Bad, "Log", share.Result, share.Instead));
        if (Linq.MathFunction(call) is not { } function || Outside(call, function) is not { } finding || PossibleZeroDivisor.IsCheckedLater(call)) return;
        var value = call.Argument(0).Undressed();
        var (bad, result, instead) = finding;
        context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("function", function), Shown.Of(value), bad, function, result, string.Format(instead, Shown.Of(value))));
    }

    /// <summary>What can come that the function has no answer for, the answer it gives, and a way to keep it away.</summary>
    private static (string Bad, string Result, string Instead)? Outside(IInvocationOperation call, string function)
    {
        var range = ValueRanges.Of(call.Argument(0));
        if (range.Origin != Origin.Input) return null;
        switch (function)
        {
            case "Log" or "Log10" or "Log2" when !range.IsPositive && range.High > 0:
                return range.Low < 0 ? ("0 or negative", "-infinity or NaN", "Math.Max({0}, 1e-9)") : ("0", "-infinity", "Math.Max({0}, 1e-9)");
            case "Sqrt" when range.Low < 0:
                return ("negative", "NaN", "Math.Max({0}, 0)");
            case "Pow" when range.Low < 0 && call.Argument(1).Number() is { } exponent && exponent % 1 != 0:
                return ("negative", "NaN", "Math.Max({0}, 0)");
            case "Acos" or "Asin" when range.Low < -1 || range.High > 1:
                return ("outside of -1 to 1", "NaN", "Math.Clamp({0}, -1, 1)");
            default:
                return null;
        }
    }
}
