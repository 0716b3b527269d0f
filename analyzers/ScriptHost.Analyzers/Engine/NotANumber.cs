using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>Where NaN may come from. It spreads through arithmetic, functions and locals.</summary>
internal static class NotANumber
{
    private const int MaxDepth = 10;

    /// <summary>In a few words; null when nothing speaks for NaN.</summary>
    public static string? Cause(IOperation value, int depth = 0)
    {
        value = value.Undressed();
        if (depth > MaxDepth || !Paths.IsFloating(value.Type)) return null;
        switch (value)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } division when !PossibleZeroDivisor.IsCheckedLater(division) && ValueRanges.Of(division.LeftOperand).MayBe(0) && ValueRanges.Of(division.RightOperand).MayBe(0):
                return "0 / 0 in '" + Shown.Of(division) + "'";
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } arithmetic:
                return Cause(arithmetic.LeftOperand, depth + 1) ?? Cause(arithmetic.RightOperand, depth + 1);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return Cause(minus.Operand, depth + 1);
            case IInvocationOperation call when Linq.MathFunction(call) is { } function:
                return OfMath(call, function, depth);
            case IInvocationOperation { TargetMethod.Name: "GetValueOrDefault" or "FirstOrDefault" or "LastOrDefault" or "DefaultIfEmpty" } call:
                return call.Arguments.Any(a => a.Value.Number() is { } number && double.IsNaN(number)) ? "'" + Shown.Of(call) + "' gives it for what is missing" : null;
            case IInvocationOperation call:
                return Calls.Returned(call).Select(r => Cause(r, depth + 2)).FirstOrDefault(c => c is not null);
            case ICoalesceOperation choice:
                return Cause(choice.WhenNull, depth + 1);
            case ISwitchExpressionOperation choice:
                return choice.Arms.Select(a => Cause(a.Value, depth + 1)).FirstOrDefault(c => c is not null);
            case ILocalReferenceOperation or IFieldReferenceOperation when Paths.Definition(value) is { } definition:
                return Cause(definition, depth + 1);
            case ILocalReferenceOperation when Paths.Declarator(value) is { } declarator && value.SemanticModel is { } model && declarator.SyntaxTree == model.SyntaxTree:
                return TreeFacts.Of(declarator.SyntaxTree).Writes(declarator.Identifier.ValueText, Paths.Scope(declarator))
                    .Select(w => w.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set && set.SpanStart < value.Syntax.SpanStart && model.GetOperation(set.Right) is { } given ? Cause(given, depth + 3) : null).FirstOrDefault(c => c is not null);
            case ILocalReferenceOperation when Declared.Part(value) is { Value: var part }:
                return Cause(part, depth + 2);
            case IFieldReferenceOperation { Field: { Name: "NaN", ContainingType.SpecialType: SpecialType.System_Double } }:
                return "written as 'double.NaN'";
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return Cause(choice.WhenTrue, depth + 1) ?? Cause(otherwise, depth + 1);
            default:
                return null;
        }
    }

    private static string? OfMath(IInvocationOperation call, string function, int depth)
    {
        if (function is "Sqrt" or "Log" or "Log10" or "Log2" && ValueRanges.Of(call.Argument(0)).MayBeNegative && !PossibleZeroDivisor.IsCheckedLater(call)) return "'" + function + "' of a negative number";
        if (function is not ("Max" or "Min" or "Clamp" or "Abs" or "Exp" or "Log" or "Sqrt" or "Pow" or "Round" or "Floor" or "Ceiling")) return null;
        return Cause(call.Argument(0), depth + 1) ?? (call.Arguments.Length == 2 ? Cause(call.Argument(1), depth + 1) : null);
    }
}
