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
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckPattern, OperationKind.IsPattern);
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

    /// <summary>The same question as a call: <c>x.Equals(y)</c>, <c>shares.Contains(y)</c>.</summary>
    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Equals" && call.Instance is { } left && call.Arguments.Length == 1) CheckPair(context, left.Undressed(), call.Arguments[0].Value.Undressed());
        else if (call.TargetMethod.Name is "Contains" or "IndexOf" && Sequences.Source(call) is { } sequence && Sequences.IsCollection(sequence.Type) && call.Arguments.Length == (call.Instance is null ? 2 : 1) && call.Arguments[call.Arguments.Length - 1].Value.Undressed() is var sought && Paths.IsFloating(sought.Type) && (IsComputed(sought) || IsFraction(sought)))
            context.ReportDiagnostic(Diagnostic.Create(Computed, call.Syntax.GetLocation(), Shown.Of(call), "x", Shown.Of(sought)));
    }

    private static void CheckPattern(OperationAnalysisContext context)
    {
        var match = (IIsPatternOperation)context.Operation;
        if ((match.Pattern is INegatedPatternOperation not ? not.Pattern : match.Pattern) is IConstantPatternOperation { Value: var constant }) CheckPair(context, match.Value.Undressed(), constant.Undressed());
    }

    private static void CheckPair(OperationAnalysisContext context, IOperation left, IOperation right)
    {
        if (Paths.IsFloating(left.Type) && (Paths.IsFloating(right.Type) || right.Number() is not null) && !IsNaN(right) && IsInexact(left, right))
            context.ReportDiagnostic(Diagnostic.Create(Computed, context.Operation.Syntax.GetLocation(), Shown.Of(context.Operation), Shown.Of(left), Shown.Of(right)));
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
        if (IsOwnRounding(left, right) || IsOwnRounding(right, left)) return true;
        if (left.Number() == 1 && IsComputed(right) || right.Number() == 1 && IsComputed(left)) return true; // shares that should add up to 1
        if (IsWhole(left) || IsWhole(right)) return false;
        return IsComputed(left) && !IsPicked(right) || IsComputed(right) && !IsPicked(left) || IsFraction(left) || IsFraction(right);
    }

    // amount / 50 == Math.Round(amount / 50) asks for a multiple, and amount % 0.01 == 0 for whole cents.
    private static bool IsOwnRounding(IOperation value, IOperation other) =>
        other is IInvocationOperation rounded && Linq.MathFunction(rounded) is "Round" or "Floor" or "Truncate" or "Ceiling" && Paths.Path(rounded.Argument(0)) == Paths.Path(value) && (Paths.Definition(value) ?? value).Undressed() is IBinaryOperation scaled && IsInexact(scaled)
        || value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder } rest && (IsFraction(rest.RightOperand.Undressed()) || IsComputed(rest.LeftOperand)) && other.Number() is not null;

    // Whole multiples of a double are exact, up to 2^53.
    private static bool IsInexact(IBinaryOperation scaled) => scaled.OperatorKind == BinaryOperatorKind.Divide || scaled.OperatorKind == BinaryOperatorKind.Multiply && (IsFraction(scaled.LeftOperand) || IsFraction(scaled.RightOperand));

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
            IConditionalOperation { WhenFalse: { } otherwise } choice => IsComputed(choice.WhenTrue, depth + 1) || IsComputed(otherwise, depth + 1),
            IInvocationOperation call when depth < 3 && Calls.Returned(call) is { Count: > 0 } results => results.Any(r => IsComputed(r, depth + 1)),
            IParameterReferenceOperation parameter when depth < 3 => Parameters.Arguments(parameter).Any(a => IsComputed(a, depth + 1)),
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
