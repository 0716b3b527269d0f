using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Logarithms of shares, which are 0 or 1 sooner or later: log-odds and entropies.</summary>
internal static class Shares
{
    /// <summary>log(p / (1 - p)), or log(p) - log(1 - p), of a share that nothing keeps inside of 0 to 1.</summary>
    public static (IOperation Value, string Bad, string Result, string Instead)? OfLogit(IInvocationOperation log)
    {
        var argument = log.Argument(0).Undressed();
        var rest = argument is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } odds ? Rest(odds.RightOperand) is { } below && Paths.Path(below) == Paths.Path(odds.LeftOperand) ? below : null
            : Rest(argument) is { } other && Neighbour(log) is { } pair && Paths.Path(pair.Argument(0)) == Paths.Path(other) ? other : null;
        return rest is not null && IsOpen(rest) ? (rest, "0 or 1", "infinite", $"Math.Clamp({Shown.Of(rest)}, 1e-6, 1 - 1e-6)") : null;
    }

    /// <summary>p * log(p), which is NaN for 0 although the limit is 0.</summary>
    public static (IOperation Value, string Bad, string Result, string Instead)? OfEntropy(IInvocationOperation log)
    {
        var share = log.Argument(0).Undressed();
        IOperation value = log;
        while (value.Parent is IParenthesizedOperation or IConversionOperation or IUnaryOperation) value = value.Parent;
        if (value.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product) return null;
        var weight = (product.LeftOperand == value ? product.RightOperand : product.LeftOperand).Undressed();
        if (weight is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus) weight = minus.Operand.Undressed();
        return Paths.Path(weight) == Paths.Path(share) && IsOpen(share) ? (share, "0", "-infinity, and 0 times that NaN", $"{Shown.Of(share)} > 0 ? … : 0") : null;
    }

    private static IOperation? Rest(IOperation value) => value.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } rest && rest.LeftOperand.Number() == 1 && rest.RightOperand.Number() is null ? rest.RightOperand.Undressed() : null;

    // The other logarithm of the difference.
    private static IInvocationOperation? Neighbour(IInvocationOperation log)
    {
        IOperation value = log;
        while (value.Parent is IParenthesizedOperation or IConversionOperation) value = value.Parent;
        return value.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, LeftOperand: var left } ? left.Undressed() as IInvocationOperation is { } other && other != log && Linq.MathFunction(other) == "Log" ? other : null : null;
    }

    // The range of input is the business of the general rule; here it is names of shares of which nothing is known.
    private static bool IsOpen(IOperation share)
    {
        var range = ValueRanges.Of(share);
        if (range.Origin == Origin.Input || range.IsPositive || !range.Contains(0) || range.Low >= 0 && range.High <= 1 && share is not IParameterReferenceOperation) return false;
        return !IsTested(share) && !(Paths.Definition(share)?.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio && IsTested(ratio.LeftOperand.Undressed())) && !IsFiltered(share);
    }

    private static bool IsTested(IOperation value) => ValueGuards.IsTested(value, Paths.Path(value));

    private static bool IsFiltered(IOperation share)
    {
        if (share is IParameterReferenceOperation parameter && Parameters.Call(share, parameter.Parameter) is { } call) return Filters(Linq.Source(call));
        return share is ILocalReferenceOperation local && local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ForEachStatementSyntax loop && share.SemanticModel?.GetOperation(loop.Expression) is { } sequence && Filters(sequence.Undressed());
    }

    private static bool Filters(IOperation sequence)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            if (Linq.Operator(sequence) == "Where") return true;
            if (Linq.Operator(sequence) is not null) sequence = Linq.Source((IInvocationOperation)sequence);
            else if (Paths.Definition(sequence)?.Undressed() is { } definition) sequence = definition;
            else return false;
        }
        return false;
    }
}
