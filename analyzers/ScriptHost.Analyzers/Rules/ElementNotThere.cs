using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4032: an element or a piece at a fixed place of a sequence or a text of the input, which may be shorter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ElementNotThere : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4032", "Element may not be there", "'{0}' needs {1} in '{2}', which may have fewer, and then the decision fails; test '{2}.{3} >= {4}' before, or say what a shorter one means", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckElement, OperationKind.ArrayElementReference, OperationKind.PropertyReference, OperationKind.ImplicitIndexerReference);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
    }

    private static void CheckElement(OperationAnalysisContext context)
    {
        var (sequence, index) = context.Operation switch
        {
            IArrayElementReferenceOperation { Indices: { Length: 1 } at } element => (element.ArrayReference, at[0]),
            IPropertyReferenceOperation { Property: { IsIndexer: true, Parameters: { Length: 1 } parameters }, Instance: { } instance } element when parameters[0].Type.SpecialType == SpecialType.System_Int32 => (instance, element.Arguments[0].Value),
            IImplicitIndexerReferenceOperation element => (element.Instance, element.Argument),
            _ => (null, (IOperation?)null),
        };
        if (sequence is not null && index is not null && !Linq.IsDictionary(sequence.Type) && Needed(index.Undressed(), Paths.CountPath(sequence)) is { } needed) Check(context, sequence.Undressed(), needed);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod.Name: "Substring", Instance: { Type.SpecialType: SpecialType.System_String } text } || call.Arguments[0].Value.Number() is not { } start) return;
        if (call.Arguments.Length == 1) Check(context, text.Undressed(), start);
        else if (call.Arguments[1].Value.Number() is { } length) Check(context, text.Undressed(), start + length);
    }

    /// <summary>How many elements an index asks for: [0], [^1], [n - 1], [..2].</summary>
    private static double? Needed(IOperation index, string count) => index switch
    {
        IRangeOperation range => new[] { range.LeftOperand, range.RightOperand }.Select(o => o is null ? 0 : o.Undressed() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } end ? end.Operand.Number() : o.Undressed().Number() ?? (o.Undressed() as IConversionOperation)?.Operand.Number()).Max(),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var end } => end.Number(),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } back when Paths.Path(back.LeftOperand) == count => back.RightOperand.Number(),
        _ => index.Number() + 1,
    };

    private static void Check(OperationAnalysisContext context, IOperation sequence, double needed)
    {
        if (needed < 1 || Lengths.Of(sequence) is not null) return;
        var isText = sequence.Type?.SpecialType == SpecialType.System_String;
        if (isText ? !Texts.MayBeShort(sequence) : IsPieces(sequence) ? needed < 2 || IsTested(sequence) : Least(sequence) >= needed) return;
        var length = isText || sequence.Type is IArrayTypeSymbol || sequence.Type?.Name is "ImmutableArray" or "Span" or "ReadOnlySpan" ? "Length" : "Count";
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Openings.Of(sequence), Shown.Of(context.Operation), needed == 1 ? isText ? "a character" : "an element" : needed + (isText ? " characters" : " elements"), Shown.Of(sequence), length, needed));
    }

    /// <summary>How many elements there are at least; unknown ones are enough.</summary>
    private static double Least(IOperation sequence)
    {
        var range = ValueGuards.Narrow(Elements.CountOf(sequence), Paths.CountPath(sequence), sequence);
        if (range.Origin != Origin.Input) return double.PositiveInfinity;
        return range.Low == 0 && !range.Contains(0) ? 1 : range.IsLowOpen ? range.Low + 1 : range.Low;
    }

    // text.Split(',') has one piece at least.
    private static bool IsPieces(IOperation sequence) =>
        (Paths.Definition(sequence) ?? sequence).Undressed() is IInvocationOperation { TargetMethod.Name: "Split", Instance: { Type.SpecialType: SpecialType.System_String } text } && UnknownKey.IsOfInput(text.Undressed());

    private static bool IsTested(IOperation sequence) => ValueGuards.IsTested(sequence, Paths.CountPath(sequence)) || ValueGuards.IsTested(sequence, Paths.Path(sequence));
}
