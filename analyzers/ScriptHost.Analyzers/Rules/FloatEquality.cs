using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4001 and SH4003: floating-point numbers compared with <c>==</c>: computed ones, and NaN, which equals nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatEquality : ScriptRule
{
    private static readonly DiagnosticDescriptor Computed = RuleFactory.Warning(
        "SH4001", "Floating-point numbers are compared for equality", "'{0}' is rarely exact: computed doubles differ in the last digit, and 0.1 + 0.2 is not 0.3; compare with a tolerance, as in 'Math.Abs({1} - {2}) < 1e-9'", "Numerics");

    private static readonly DiagnosticDescriptor WithNaN = RuleFactory.Error(
        "SH4003", "Comparison with NaN", "'{0}' is always {1}, because NaN equals nothing, itself included; ask '{2}double.IsNaN({3})'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Computed, WithNaN);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        var (left, right) = (comparison.LeftOperand.Undressed(), comparison.RightOperand.Undressed());
        if (!Paths.IsFloating(comparison.LeftOperand.Type) || !Paths.IsFloating(comparison.RightOperand.Type)) return;
        var isEquality = comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (IsNaN(left) || IsNaN(right)) ReportNaN(context, comparison, IsNaN(right) ? left : right, isEquality);
        else if (isEquality && IsInexact(left, right))
            context.ReportDiagnostic(Diagnostic.Create(Computed, comparison.Syntax.GetLocation(), Shown.Of(comparison), Shown.Of(left), Shown.Of(right)));
    }

    private static void ReportNaN(OperationAnalysisContext context, IBinaryOperation comparison, IOperation value, bool isEquality)
    {
        if (!isEquality && !IsOrder(comparison)) return;
        var isNot = comparison.OperatorKind == BinaryOperatorKind.NotEquals;
        context.ReportDiagnostic(Diagnostic.Create(WithNaN, comparison.Syntax.GetLocation(), Shown.Of(comparison), isNot ? "true" : "false", isNot ? "!" : "", Shown.Of(value)));
    }

    private static bool IsOrder(IBinaryOperation comparison) => comparison.OperatorKind is
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static bool IsNaN(IOperation value) => value.Number() is { } number && double.IsNaN(number);

    // Copies compare well: of fields with each other, and of anything with 0 or another whole number.
    private static bool IsInexact(IOperation left, IOperation right)
    {
        if (Paths.Path(left) == Paths.Path(right)) return false; // x == x asks for NaN
        if (left.Number() == 1 && IsComputed(right) || right.Number() == 1 && IsComputed(left)) return true; // shares that should add up to 1
        if (IsWhole(left) || IsWhole(right)) return false;
        return IsComputed(left) && !IsPicked(right) || IsComputed(right) && !IsPicked(left) || IsFraction(left) || IsFraction(right);
    }

    private static bool IsWhole(IOperation value) => value.Number() is { } number && (number % 1 == 0 || double.IsInfinity(number) || double.IsNaN(number));

    private static bool IsFraction(IOperation value) => value.Number() is { } number && number % 1 != 0 && number * 1024 % 1 != 0;

    private static bool IsComputed(IOperation value, int depth = 0)
    {
        value = value.Undressed();
        if (value.Number() is not null) return false;
        return value switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } => true,
            IInvocationOperation call when Linq.MathFunction(call) is { } name => name is "Sqrt" or "Exp" or "Log" or "Pow" or "Log10" or "Sin" or "Cos" or "Tanh",
            IInvocationOperation call when Linq.Operator(call) is { } name => name is "Average" or "Sum",
            ILocalReferenceOperation when Paths.Definition(value) is null && Paths.Declarator(value) is { } total && TreeFacts.Of(total.SyntaxTree).Writes(total.Identifier.ValueText, Paths.Scope(total)).Any(w => w.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum && !sum.Right.IsKind(SyntaxKind.NumericLiteralExpression)) => true,
            ILocalReferenceOperation when depth < 4 && Paths.Definition(value) is { } definition => IsComputed(definition, depth + 1),
            _ => false,
        };
    }

    /// <summary>One of the numbers themselves, unchanged: comparing with it finds where it came from.</summary>
    private static bool IsPicked(IOperation value)
    {
        value = Paths.Definition(value)?.Undressed() ?? value;
        return value is IInvocationOperation call && (Linq.Operator(call) is "Max" or "Min" or "First" or "Last" || Linq.MathFunction(call) is "Max" or "Min" or "Floor" or "Round" or "Truncate" or "Ceiling");
    }
}
