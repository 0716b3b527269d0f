using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4011: the mean of the squares less the square of the mean loses all digits when the values are large and alike.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VarianceOfSquares : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4011", "Variance by difference of squares", "'{0}' subtracts two nearly equal numbers: for balances near 100,000 it may come out negative, and its root NaN; use the deviations: '{1}.Average(x => (x - mean) * (x - mean))'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var difference = (IBinaryOperation)context.Operation;
        if (difference.OperatorKind != BinaryOperatorKind.Subtract || Squared(difference.RightOperand) is not { } mean || !IsMean(mean, 0) || !IsMeanOfSquares(difference.LeftOperand, 0)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, difference.Syntax.GetLocation(), Shown.Of(difference), Sequence(mean) ?? "xs"));
    }

    /// <summary>What is squared, as x * x or Pow(x, 2).</summary>
    private static IOperation? Squared(IOperation value) => value.Undressed() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Paths.Path(product.LeftOperand) == Paths.Path(product.RightOperand) => product.LeftOperand.Undressed(),
        IInvocationOperation call when Linq.MathFunction(call) == "Pow" && call.Argument(1).Number() == 2 => call.Argument(0).Undressed(),
        _ => null,
    };

    private static bool IsMean(IOperation value, int depth) => value.Undressed() switch
    {
        IInvocationOperation call when Linq.Operator(call) == "Average" => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } => true,
        ILocalReferenceOperation or IFieldReferenceOperation when depth < 3 && Paths.Definition(value.Undressed()) is { } definition => IsMean(definition, depth + 1),
        IParameterReferenceOperation { Parameter.Name: "mean" or "mu" or "avg" or "average" } => true,
        _ => false,
    };

    private static bool IsMeanOfSquares(IOperation value, int depth)
    {
        value = value.Undressed();
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio) return IsSumOfSquares(ratio.LeftOperand.Undressed(), depth);
        if (value is IInvocationOperation call && Linq.Operator(call) == "Average") return AreSquares(call);
        return value is ILocalReferenceOperation or IFieldReferenceOperation && depth < 3 && Paths.Definition(value) is { } definition && IsMeanOfSquares(definition, depth + 1);
    }

    private static bool IsSumOfSquares(IOperation value, int depth)
    {
        if (value is IInvocationOperation call && Linq.Operator(call) == "Sum") return AreSquares(call);
        if (Paths.Definition(value) is { } definition) return depth < 3 && IsSumOfSquares(definition.Undressed(), depth + 1);
        return Paths.Declarator(value) is { } declarator && value.SemanticModel is { } model && TreeFacts.Of(declarator.SyntaxTree).Writes(declarator.Identifier.ValueText, Paths.Scope(declarator))
            .Any(w => w.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } added && model.GetOperation(added.Right) is { } step && Squared(step) is not null);
    }

    private static bool AreSquares(IInvocationOperation call) =>
        Linq.Lambda(call) is { } lambda ? Linq.Result(lambda) is { } result && Squared(result) is not null and not IBinaryOperation
        : Linq.Source(call) is IInvocationOperation select && Linq.Operator(select) == "Select" && Linq.Lambda(select) is { } inner && Linq.Result(inner) is { } square && Squared(square) is not null and not IBinaryOperation;

    private static string? Sequence(IOperation mean) => (Paths.Definition(mean) ?? mean).Undressed() is IInvocationOperation call && Linq.Operator(call) == "Average" ? Shown.Of(Linq.Source(call)) : null;
}
