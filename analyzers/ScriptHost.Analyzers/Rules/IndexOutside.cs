using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4013 and SH4016: an index that is one too far, or computed from a share or a window, and then outside.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IndexOutside : ScriptRule
{
    private static readonly DiagnosticDescriptor OffByOne = RuleFactory.Warning(
        "SH4013", "Index is one past the end", "'{0}' is outside of '{1}': the first is 0 and the last '{1}.{2} - 1' (negative indexes of Python do not exist); the decision fails with an exception; write '{3}'", "Numerics");

    private static readonly DiagnosticDescriptor Computed = RuleFactory.Warning(
        "SH4016", "Quantile or window index may leave the range", "'{0}' may be outside of '{1}', and then the decision fails; {2}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(OffByOne, Computed);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckArray, OperationKind.ArrayElementReference);
        context.RegisterScriptOperationAction(CheckIndexer, OperationKind.PropertyReference);
    }

    private static void CheckArray(OperationAnalysisContext context)
    {
        var element = (IArrayElementReferenceOperation)context.Operation;
        if (element.Indices.Length == 1) Check(context, element.ArrayReference, element.Indices[0], "Length");
    }

    private static void CheckIndexer(OperationAnalysisContext context)
    {
        var element = (IPropertyReferenceOperation)context.Operation;
        if (element is { Property: { IsIndexer: true, Parameters: { Length: 1 } parameters }, Instance: { } sequence } && parameters[0].Type.SpecialType == SpecialType.System_Int32 && !Linq.IsDictionary(sequence.Type))
            Check(context, sequence, element.Arguments[0].Value, sequence.Type?.Name is "String" or "ImmutableArray" or "Span" or "ReadOnlySpan" ? "Length" : "Count");
    }

    private static void Check(OperationAnalysisContext context, IOperation sequence, IOperation index, string length)
    {
        var shown = Shown.Of(sequence);
        index = index.Undressed();
        var count = Paths.CountPath(sequence);
        if (index.Number() is < 0 || Paths.Path(index) == count) Report(context, OffByOne, index, shown, length, shown + "[" + shown + "." + length + " - 1]", fix: shown + "." + length + " - 1");
        else if (Capped(index, count)) Report(context, OffByOne, index, shown, length, "Math.Min(…, " + shown + "." + length + " - 1)", fix: null);
        else if (TestedTooLate(index, count) is { } test) Report(context, OffByOne, index, shown, length, Paths.Text(index.Syntax) + " < " + shown + "." + length + "' before it, left of '&&' and not '" + Shown.Of(test), fix: null);
        else if (Quantile(index, count, 0) is { } quantile) Report(context, Computed, index, shown, "keep it inside: 'Math.Min(" + Shown.Of(quantile) + ", " + shown + "." + length + " - 1)'", null, fix: "Math.Min({0}, " + shown + "." + length + " - 1)");
        else if (Lengths.Of(sequence) is { } fixedLength && (index.Number() >= fixedLength || index.Number() is null && ValueRanges.Of(index) is { IsHighOpen: false } range && range.High == fixedLength)) Report(context, OffByOne, index, shown, length, shown + "[" + (fixedLength - 1) + "]' at most, '" + shown + "' has " + fixedLength + " elements", fix: null);
        else if (Loop(index) is { } loop) CheckLoop(context, index, loop, count, shown, length);
    }

    /// <summary>Held at the count, which is one too many.</summary>
    private static bool Capped(IOperation index, string count) =>
        (Paths.Definition(index) ?? index).Undressed() is IInvocationOperation cap && Linq.MathFunction(cap) == "Min" && cap.Arguments.Length == 2 && cap.Arguments.Any(a => Paths.Path(a.Value.Undressed()) == count) && !ValueGuards.IsTested(index, Paths.Path(index));

    /// <summary>The test of an index against the count that comes after its use in the same condition, or before it with a limit one too far.</summary>
    private static IOperation? TestedTooLate(IOperation index, string count)
    {
        var path = Paths.Path(index);
        IOperation use = index;
        for (var at = index.Parent; at is not null and not IBlockOperation and not IAnonymousFunctionOperation; (use, at) = (at, at.Parent))
        {
            if (at is not IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both) continue;
            var isLate = both.LeftOperand == use;
            var tests = (isLate ? both.RightOperand : both.LeftOperand).DescendantsAndSelf().OfType<IBinaryOperation>().Where(t => Paths.Path(t.LeftOperand.Undressed()) == path && Paths.Path(t.RightOperand.Undressed()) == count);
            if (tests.FirstOrDefault(t => t.OperatorKind == BinaryOperatorKind.LessThanOrEqual || isLate && t.OperatorKind == BinaryOperatorKind.LessThan) is { } test) return test;
        }
        return null;
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation index, string sequence, string advice, string? instead, string? fix) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, index.Syntax.GetLocation(), fix is null ? null : ImmutableDictionary<string, string?>.Empty.Add("index", fix), Shown.Of(index), sequence, advice, instead));

    /// <summary>An index made from a share of the count, which is the count itself for a share of 1.</summary>
    private static IOperation? Quantile(IOperation index, string count, int depth)
    {
        if (depth < 2 && Paths.Definition(index) is { } definition && !ValueGuards.IsTested(index, Paths.Path(index))) return Quantile(definition, count, depth + 1);
        if (index is IParenthesizedOperation inner) return Quantile(inner.Operand, count, depth);
        if (index is not IConversionOperation { IsImplicit: false } cast || !Paths.Truncates(cast)) return null;
        var value = cast.Operand.Undressed();
        var rounding = Linq.MathFunction(value);
        var product = (rounding is "Ceiling" or "Round" ? ((IInvocationOperation)value).Argument(0) : rounding == "Floor" ? ((IInvocationOperation)value).Argument(0) : value).Undressed();
        if (product is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } part && rounding == "Ceiling" && Paths.Path(part.LeftOperand) == count && part.RightOperand.Number() is >= 1) return index; // of one element
        if (product is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } times) return null;
        var share = Paths.Path(times.LeftOperand) == count ? times.RightOperand : Paths.Path(times.RightOperand) == count ? times.LeftOperand : null;
        return share is not null && (rounding is "Ceiling" or "Round" || ValueRanges.Of(share) is var range && (range.Contains(1) || range.High > 1)) ? index : null;
    }

    /// <summary>The for loop whose counter an index is, with or without an offset.</summary>
    private static ForStatementSyntax? Loop(IOperation index) =>
        Offset(index) is { Counter: var counter } && counter.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: ForStatementSyntax loop } ? loop : null;

    private static (ILocalReferenceOperation Counter, double By)? Offset(IOperation index) => index switch
    {
        ILocalReferenceOperation counter => (counter, 0),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.LeftOperand.Undressed() is ILocalReferenceOperation counter && sum.RightOperand.Number() is { } by => (counter, by),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } sum when sum.LeftOperand.Undressed() is ILocalReferenceOperation counter && sum.RightOperand.Number() is { } by => (counter, -by),
        _ => null,
    };

    private static void CheckLoop(OperationAnalysisContext context, IOperation index, ForStatementSyntax loop, string count, string shown, string length)
    {
        if (loop.Condition is null || index.SemanticModel is not { } model || model.GetOperation(loop.Condition) is not IBinaryOperation condition || Offset(index) is not { } offset) return;
        var counter = Paths.Path(offset.Counter);
        if (Paths.Path(condition.LeftOperand) != counter || IsTestedInside(index, loop, counter)) return;
        if (Windows.Of(index, count) is { } advice)
        {
            Report(context, Computed, index, shown, advice, null, fix: null);
            return;
        }
        var name = offset.Counter.Local.Name;
        var isToCount = Paths.Path(condition.RightOperand) == count;
        if (isToCount && condition.OperatorKind == BinaryOperatorKind.LessThanOrEqual && offset.By >= 0) Report(context, OffByOne, index, shown, length, name + " < " + shown + "." + length, fix: null);
        else if (isToCount && condition.OperatorKind == BinaryOperatorKind.LessThan && offset.By > 0) Report(context, Computed, index, shown, "in the last round it is past the end: count to '" + name + " < " + shown + "." + length + " - " + offset.By + "'", null, fix: null);
        else if (offset.By < 0 && Start(offset.Counter) is { } start && start + offset.By < 0) Report(context, Computed, index, shown, "in the first round it is negative: begin with '" + name + " = " + -offset.By + "'", null, fix: null);
    }

    private static double? Start(ILocalReferenceOperation counter) =>
        Paths.Declarator(counter) is { Initializer.Value: { } value } && counter.SemanticModel?.GetOperation(value) is { } start ? start.Number() : null;

    private static bool IsTestedInside(IOperation index, ForStatementSyntax loop, string counter) =>
        Condition.Before(index.Syntax, index.SemanticModel!).Any(c => loop.Statement.Span.Contains(c.Test.Syntax.Span) && c.Test.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(l => Paths.Path(l) == counter)); // an operation of a callback has a model
}
