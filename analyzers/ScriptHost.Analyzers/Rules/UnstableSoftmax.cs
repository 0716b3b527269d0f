using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4010: exponentials are summed as they are, and a logit of 710 makes all of it infinite.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnstableSoftmax : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4010", "Unstable softmax or log-sum-exp", "'{0}' overflows to infinity from 710 on, and infinity / infinity is NaN; {1}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckSum, OperationKind.CompoundAssignment);
        context.RegisterScriptOperationAction(CheckLogistic, OperationKind.Binary);
    }

    private static void CheckLogistic(OperationAnalysisContext context)
    {
        var share = (IBinaryOperation)context.Operation;
        if (share.OperatorKind != BinaryOperatorKind.Divide || share.RightOperand.Undressed() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum) return;
        var above = (Paths.Definition(share.LeftOperand) ?? share.LeftOperand).Undressed();
        if (above is IInvocationOperation part && Power(part) is { } bare && IsPart(share.LeftOperand, sum) && sum.LeftOperand.Number() is null && sum.RightOperand.Number() is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, share.Syntax.GetLocation(), [part.Syntax.GetLocation()], Shown.Of(part), $"subtract the largest first: 'Math.Exp({Shown.Of(bare.Undressed())} - max)'"));
            return;
        }
        if (above is not IInvocationOperation exp || Linq.MathFunction(exp) != "Exp" || exp.Argument(0) is not { } power || ValueRanges.Of(power).High <= 700 || power.Undressed() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } || sum.LeftOperand.Number() != 1 && sum.RightOperand.Number() != 1) return;
        var below = sum.LeftOperand.Number() == 1 ? sum.RightOperand : sum.LeftOperand;
        if (Paths.Text(below.Undressed().Syntax) != Paths.Text(share.LeftOperand.Undressed().Syntax)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, share.Syntax.GetLocation(), Shown.Of(exp), "write '1 / (1 + Math.Exp(-" + Shown.Of(power.Undressed()) + "))'"));
    }

    // a / (a + b)
    private static bool IsPart(IOperation part, IOperation sum) =>
        sum.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } more ? IsPart(part, more.LeftOperand) || IsPart(part, more.RightOperand) : Paths.Path(part) == Paths.Path(sum);

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.Operator(call) != "Sum") return;
        var exp = call.Arguments.Length == 2 ? Exp(call.Arguments[1].Value) : Selected(Linq.Source(call), 0);
        if (exp is { } found) Report(context, call, found, Shown.Of(First(Linq.Source(call))));
    }

    private static void CheckSum(OperationAnalysisContext context)
    {
        var sum = (ICompoundAssignmentOperation)context.Operation;
        if (sum.OperatorKind == BinaryOperatorKind.Add && sum.Value.Undressed() is IInvocationOperation exp && Power(exp) is { } power && IsElement(power, sum)) Report(context, exp, power, "logits");
    }

    // exp(-x / tau) and exp(x - max) do not overflow.
    private static IOperation? Power(IInvocationOperation exp) =>
        Linq.MathFunction(exp) == "Exp" && exp.Argument(0) is var power && power.Number() is null && !power.DescendantsAndSelf().Any(o => o is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } or IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract }) && !(Paths.Definition(power.Undressed()) is { } d && d.DescendantsAndSelf().Any(o => o is IUnaryOperation or IBinaryOperation)) && ValueRanges.Of(power).High > 700 ? power : null;

    private static IOperation? Exp(IOperation function)
    {
        if (Linq.Lambda(function) is { } lambda) return Linq.Result(lambda)?.Undressed() is IInvocationOperation exp ? Power(exp) : null;
        while (function is IConversionOperation conversion) function = conversion.Operand;
        return function is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { Name: "Exp", ContainingType.Name: "Math" } } reference } ? reference : null;
    }

    private static IOperation? Selected(IOperation sequence, int depth)
    {
        sequence = sequence.Undressed();
        if (depth > 4) return null;
        if (sequence is IInvocationOperation call && Linq.Operator(call) is { } name) return name == "Select" ? Exp(call.Arguments[1].Value) : Linq.KeepsElements(name) ? Selected(Linq.Source(call), depth + 1) : null;
        return Paths.Definition(sequence) is { } definition ? Selected(definition, depth + 1) : null;
    }

    private static IOperation First(IOperation sequence)
    {
        for (var depth = 0; depth < 6; depth++)
        {
            sequence = sequence.Undressed();
            if (Linq.Operator(sequence) is not null) sequence = Linq.Source((IInvocationOperation)sequence);
            else if (Paths.Definition(sequence) is { } definition && Linq.Operator(definition.Undressed()) is not null) sequence = definition;
            else break;
        }
        return sequence;
    }

    private static bool IsElement(IOperation power, IOperation sum) =>
        power.Undressed() is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
        || power.Undressed() is ILocalReferenceOperation local && local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ForEachStatementSyntax loop && loop.Span.Contains(sum.Syntax.Span);

    private static void Report(OperationAnalysisContext context, IOperation where, IOperation power, string sequence) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, where.Syntax.GetLocation(), Shown.Of(where), $"subtract the largest first: 'Math.Exp({(power is IMethodReferenceOperation ? "x" : Shown.Of(power.Undressed()))} - max)' with 'var max = {sequence}.Max()'"));
}
