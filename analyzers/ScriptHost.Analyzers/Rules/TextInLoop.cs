using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3003: text grows by concatenation in a loop, which copies all of it in every pass.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextInLoop : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH3003", "Text is built by concatenation in a loop", "every pass copies all of '{0}' to make it longer; collect the parts in a StringBuilder, or write string.Join over a query", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.CompoundAssignment, OperationKind.SimpleAssignment);
        context.RegisterScriptOperationAction(CheckAggregate, OperationKind.Invocation);
    }

    private static void CheckAggregate(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Sequences.IsLinq(call, "Aggregate") || call.Type?.SpecialType != SpecialType.System_String || Sequences.SizeOf(Sequences.Source(call)) != LoopSize.Input) return;
        if (call.Arguments.Select(a => Linq.Lambda(a.Value)).FirstOrDefault(l => l is not null) is not { Symbol.Parameters: { Length: 2 } parameters } function || Linq.Result(function) is not { } result || !Grows(result, parameters[0]) || !HotPath.Contains(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), parameters[0].Name));
    }

    private static bool Grows(IOperation result, ISymbol text) => Sequences.Undressed(result) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && sum.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Any(p => SymbolEqualityComparer.Default.Equals(p.Parameter, text));

    private static void Check(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target.Type?.SpecialType != SpecialType.System_String || Changes.Variable(assignment.Target) is not { } text || !Lengthens(assignment, text)) return;
        if (LoopContext.AllAround(assignment).FirstOrDefault(l => l is { IsStatement: true, Size: LoopSize.Input } && !l.Declares(text)) is null || Leaves(assignment) || !HotPath.Contains(assignment)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), text.Name));
    }

    private static bool Lengthens(IAssignmentOperation assignment, ISymbol text) => assignment switch
    {
        ICompoundAssignmentOperation compound => compound.OperatorKind == BinaryOperatorKind.Add,
        ISimpleAssignmentOperation { Value: var value } => Sequences.Undressed(value) switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Names(sum, text),
            IInterpolatedStringOperation parts => parts.Parts.OfType<IInterpolationOperation>().Any(p => SymbolEqualityComparer.Default.Equals(Changes.Variable(p.Expression), text)),
            _ => false,
        },
        _ => false,
    };

    private static bool Names(IOperation sum, ISymbol text) => Sequences.Undressed(sum) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } both => Names(both.LeftOperand, text) || Names(both.RightOperand, text),
        var operand => SymbolEqualityComparer.Default.Equals(Changes.Variable(operand), text),
    };

    // Text that is lengthened once, on the way out of the loop, is not built in it.
    private static bool Leaves(IOperation assignment) =>
        assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Operations: var steps } } && steps.LastOrDefault() is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break };
}
