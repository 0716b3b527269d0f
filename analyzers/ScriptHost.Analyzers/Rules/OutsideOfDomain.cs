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
        if (Linq.MathFunction(call) is not { } function) return;
        if (function == "Clamp") CheckLimits(context, call);
        else if (function is "Log" or "Log2" or "Log10" && (Shares.OfLogit(call) ?? Shares.OfEntropy(call)) is { } share)
            Report(context, call.Argument(0).Undressed(), [], Shown.Of(share.Value), share.Bad, function, share.Result, share.Instead);
        else if (Outside(call, function) is var (bad, result, instead) && !PossibleZeroDivisor.IsCheckedLater(call))
        {
            var value = call.Argument(0).Undressed();
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("function", function), Shown.Of(value), bad, function, result, string.Format(instead, Shown.Of(value))));
        }
    }

    /// <summary>Limits the wrong way round, and those of an empty list: 0 to -1.</summary>
    private static void CheckLimits(OperationAnalysisContext context, IInvocationOperation call)
    {
        var (from, to) = (call.Argument(1), call.Argument(2).Undressed());
        if (from.Number() > to.Number())
            Report(context, from, [], Shown.Of(from), "no lower limit above '" + Shown.Of(to) + "'", "Clamp", "an exception", "Math.Clamp(" + Shown.Of(call.Argument(0)) + ", " + Shown.Of(to) + ", " + Shown.Of(from) + ")");
        else if (from.Number() == 0 && to is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, LeftOperand: var count } last && last.RightOperand.Number() == 1 && Paths.Path(count).EndsWith(".#", System.StringComparison.Ordinal) && ValueRanges.Of(count).MayBe(0))
            Report(context, last, Openings.Of(count), Shown.Of(last), "-1, below the lower limit", "Clamp", "an exception", Shown.Of(count) + " == 0 ? … : …");
    }

    private static void Report(OperationAnalysisContext context, IOperation at, System.Collections.Generic.IEnumerable<Location> more, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, at.Syntax.GetLocation(), more, arguments));

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
