using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Units of time that the contract declares or a name says.</summary>
internal static class Units
{
    private const int MaxDepth = 5;

    private static readonly string[] Known = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];

    /// <summary>Null when nothing says so, or when the value is a number without unit.</summary>
    public static string? Of(IOperation value, int depth = 0)
    {
        value = value.Undressed();
        if (depth > MaxDepth || !Paths.IsInteger(value.Type) && !Paths.IsFractional(value.Type)) return null;
        if (ContractFacts.Field(value) is { } field) return ContractFacts.Unit(field) is { } unit ? Array.IndexOf(Known, unit) >= 0 ? unit : null : OfName(field.Name);
        return value switch
        {
            ILocalReferenceOperation local => OfName(local.Local.Name) ?? (Paths.Definition(local) is { ConstantValue.HasValue: false } definition ? Of(definition, depth + 1) : null),
            IFieldReferenceOperation constant => OfName(constant.Field.Name),
            IParameterReferenceOperation parameter => OfName(parameter.Parameter.Name),
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => OfName(property.Name),
            IInvocationOperation call when Linq.MathFunction(call) is "Max" or "Min" => Of(call.Argument(0), depth + 1) ?? Of(call.Argument(1), depth + 1),
            IInvocationOperation call when Linq.MathFunction(call) is "Abs" or "Round" or "Floor" or "Ceiling" or "Truncate" => Of(call.Argument(0), depth + 1),
            IInvocationOperation { TargetMethod: { Name: var name } made } when made.Locations.Any(l => l.IsInSource) => OfName(name),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => Factor(product.RightOperand) is { } factor ? factor.Unit : Factor(product.LeftOperand) is { } other ? other.Unit : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio => Factor(ratio.RightOperand) is { } factor ? factor.Per : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => sum.RightOperand.Number() is not null ? Of(sum.LeftOperand, depth + 1) : Of(sum.LeftOperand, depth + 1) is { } left && Of(sum.RightOperand, depth + 1) == left ? left : null,
            _ => null,
        };
    }

    // One word of time, and nothing that makes it a rate: MonthsPerYear is none, Age is in years.
    private static string? OfName(string name)
    {
        var words = Words.Of(name);
        if (words.Contains("per") || words.Contains("of")) return null;
        var units = words.Where(w => Array.IndexOf(Known, w) >= 0).Distinct().ToList();
        return units.Count == 1 ? units[0] : units.Count == 0 && words.Count > 0 && words[words.Count - 1] == "age" ? "years" : null;
    }

    /// <summary>MonthsPerYear, by which years become months.</summary>
    private static (string Unit, string Per)? Factor(IOperation value)
    {
        if (value.Undressed() is not (IFieldReferenceOperation or ILocalReferenceOperation)) return null;
        var words = Words.Of(value.Undressed() is IFieldReferenceOperation field ? field.Field.Name : ((ILocalReferenceOperation)value.Undressed()).Local.Name);
        if (words.Count != 3 || words[1] != "per" || Array.IndexOf(Known, words[0]) < 0) return null;
        return Array.IndexOf(Known, words[2]) >= 0 ? (words[0], words[2]) : Array.IndexOf(Known, words[2] + "s") >= 0 ? (words[0], words[2] + "s") : null;
    }
}
