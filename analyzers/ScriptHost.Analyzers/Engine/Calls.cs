using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What calls can give: functions of Math, of sequences, and of the script.</summary>
internal static class Calls
{
    private const int MaxReturns = 6;

    public static Interval Range(IInvocationOperation call, int depth)
    {
        if (Linq.MathFunction(call) is { } function) return OfMath(call, function, depth + 1);
        if (Linq.Operator(call) is { } name) return OfSequence(call, name, depth + 1);
        if (call.TargetMethod.Name == "GetValueOrDefault") return OfDefault(call, depth + 1);
        return call.TargetMethod.Locations.Any(l => l.IsInSource) ? OfScript(call, depth + 2) : Interval.Unknown;
    }

    private static Interval OfMath(IInvocationOperation call, string function, int depth)
    {
        Interval At(int at) => ValueRanges.Of(call.Argument(at), depth);
        switch (function)
        {
            case "Max" when call.Arguments.Length == 2:
                return Larger(At(0), At(1));
            case "Min" when call.Arguments.Length == 2:
                return -Larger(-At(0), -At(1));
            case "Clamp":
                return At(0).AtLeast(At(1).Low).AtMost(At(2).High);
            case "Abs":
                return At(0).Magnitude();
            case "Sqrt":
                return At(0).AtLeast(0).Through(Math.Sqrt);
            case "Exp":
                return At(0).Through(Math.Exp) is var power && power.Low == 0 ? power.AtLeast(0, isOpen: true) : power;
            case "Log" when call.Arguments.Length == 1:
                return At(0).AtLeast(0).Through(Math.Log);
            case "Log10" or "Log2":
                return At(0).AtLeast(0).Through(Math.Log);
            case "Pow" when call.Argument(1).Number() is { } exponent && exponent % 2 == 0:
                return At(0) is var based && based.Contains(0) ? Interval.NonNegative.From(based.Origin) : Interval.NonNegative.From(based.Origin).Without(0);
            case "Pow" when call.Argument(1).Number() is > 0 && At(0) is { IsNonNegative: true } root:
                return new Interval(0, double.PositiveInfinity, root.Origin, isLowOpen: !root.Contains(0));
            case "Floor" or "Ceiling" or "Round" or "Truncate":
                return At(0) is var whole ? new Interval(Math.Floor(whole.Low), Math.Ceiling(whole.High), whole.Origin) : whole;
            default:
                return Interval.Unknown;
        }
    }

    // Max(x, 1) is 1 or more whatever x is.
    private static Interval Larger(Interval x, Interval y)
    {
        var low = x.Low > y.Low || x.Low == y.Low && x.IsLowOpen ? x : y;
        var high = x.High > y.High ? x : y;
        return new(low.Low, high.High, Interval.Join(x.Origin, y.Origin), low.IsLowOpen, high.IsHighOpen, x.Hole == y.Hole ? x.Hole : double.NaN);
    }

    private static Interval OfSequence(IInvocationOperation call, string name, int depth)
    {
        var source = Linq.Source(call);
        var elements = Linq.Lambda(call) is { } lambda ? Linq.Result(lambda) is { } result ? ValueRanges.Of(result, depth + 1) : Interval.Unknown : Elements.Range(source, depth);
        var origin = Elements.OriginOf(source, depth);
        switch (name)
        {
            case "Count" or "LongCount":
                return Interval.NonNegative.From(origin);
            case "Sum":
                var isPositive = elements.IsPositive && !ValueGuards.Narrow(Interval.NonNegative, Paths.CountPath(source), call).MayBe(0);
                return (isPositive ? Interval.NonNegative.Without(0) : elements.IsNonNegative ? Interval.NonNegative : Interval.Anything).From(origin);
            case "Aggregate" when call.Arguments.Length == 3 && call.Argument(1).Number() is { } first && Linq.Lambda(call, 2) is { } step && Linq.Result(step)?.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                return Elements.Range(source, depth).IsNonNegative && first == 0 ? Interval.NonNegative.From(origin) : Interval.Anything.From(origin);
            case "Average" or "Max" or "Min":
                return elements.From(Interval.Join(elements.Origin == Origin.Constant ? origin : elements.Origin, origin));
            case "First" or "Last" or "Single" or "ElementAt" when call.Arguments.Length == 1:
                return elements;
            case "FirstOrDefault" or "LastOrDefault" when call.Arguments.Length == 1:
                return elements.Or(Interval.Of(0));
            default:
                return Interval.Unknown;
        }
    }

    private static Interval OfDefault(IInvocationOperation call, int depth)
    {
        if (call.Instance is { } nullable) return ValueRanges.Of(nullable, depth).Or(call.Arguments.IsEmpty ? Interval.Of(0) : ValueRanges.Of(call.Arguments[0].Value, depth));
        return call.Arguments.Length >= 2 && Linq.IsDictionary(call.Arguments[0].Value.Undressed().Type) ? Elements.Range(call.Arguments[0].Value, depth) : Interval.Unknown;
    }

    /// <summary>The values that a function of this file returns; none when there are too many to follow.</summary>
    public static IReadOnlyList<IOperation> Returned(IInvocationOperation call)
    {
        if (call.SemanticModel is not { } model || call.TargetMethod.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration || declaration.SyntaxTree != model.SyntaxTree) return [];
        var results = Results(declaration).Take(MaxReturns + 1).ToList();
        return results.Count > MaxReturns ? [] : [.. results.Select(r => model.GetOperation(r)).OfType<IOperation>()];
    }

    /// <summary>What a function of this file returns, all its returns together.</summary>
    private static Interval OfScript(IInvocationOperation call, int depth)
    {
        var results = Returned(call);
        return results.Count == 0 ? Interval.Unknown : results.Select(r => ValueRanges.Of(r, depth)).Aggregate((x, y) => x.Or(y));
    }

    private static IEnumerable<ExpressionSyntax> Results(SyntaxNode declaration)
    {
        var (body, expression) = declaration switch
        {
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody),
            LocalFunctionStatementSyntax function => (function.Body, function.ExpressionBody),
            _ => (null, null),
        };
        if (expression is not null) return [expression.Expression];
        return body?.DescendantNodes(n => n is not (LocalFunctionStatementSyntax or LambdaExpressionSyntax)).OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>() ?? [];
    }
}
