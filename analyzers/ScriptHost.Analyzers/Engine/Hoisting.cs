using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Values that may be computed before a loop instead of in it, also when the loop then makes no pass at all.</summary>
internal static class Hoisting
{
    /// <summary>The outermost loop in which a value is the same in every pass; null when it changes with the nearest.</summary>
    public static LoopContext? Loop(IOperation value) => LoopContext.AllAround(value).TakeWhile(l => l.IsInvariant(value)).LastOrDefault();

    /// <summary>Whether computing a value can end in no exception. Unknown is no.</summary>
    public static bool CannotThrow(IOperation value) => value.DescendantsAndSelf().All(o => o switch
    {
        IInvocationOperation call => IsTotal(call),
        IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IThrowOperation => false,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } division => IsFloating(division.Type),
        IBinaryOperation { IsChecked: true } => false,
        IPropertyReferenceOperation property => property.Arguments.IsEmpty && property.Property.Name != "Value" && (Sequences.IsOfContract(property.Property) || property.Property.Name is "Count" or "Length" or "Key"),
        IConversionOperation conversion => conversion.OperatorMethod is null && (conversion.IsImplicit || conversion.Type?.IsValueType == true && conversion.Operand.Type?.IsValueType == true && !conversion.IsChecked),
        _ => true,
    });

    private static bool IsTotal(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { Name: "Math" } && call.TargetMethod.Name is not ("Round" or "Clamp" or "Sign" or "Abs" or "DivRem") && IsFloating(call.Type)
        || Sequences.IsLinq(call, "Where", "Select", "Count", "Any", "All", "Distinct", "Contains") && call.Type?.SpecialType != SpecialType.System_Decimal
        || Sequences.IsLinq(call, "Sum") && IsFloating(call.Type);

    private static bool IsFloating(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}
