using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Calls on sequences.</summary>
internal static class Linq
{
    /// <summary>The name of a LINQ operator that is called; null for any other operation.</summary>
    public static string? Operator(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { ContainingType: { Name: "Enumerable" or "ImmutableArrayExtensions" }, IsExtensionMethod: true } method, Arguments: { Length: > 0 } } && Collections.IsOfFramework(method) ? method.Name : null;

    public static IOperation Source(IInvocationOperation call) => call.Arguments[0].Value.Undressed();

    /// <summary>The function handed to a call, as in <c>x => x.Amount</c>.</summary>
    public static IAnonymousFunctionOperation? Lambda(IInvocationOperation call, int at = 1) =>
        call.Arguments.Length > at ? Lambda(call.Arguments[at].Value) : null;

    public static IAnonymousFunctionOperation? Lambda(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return (value is IDelegateCreationOperation creation ? creation.Target : value) as IAnonymousFunctionOperation;
    }

    /// <summary>What a lambda returns, when that is one expression.</summary>
    public static IOperation? Result(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.Length == 1 && lambda.Body.Operations[0] is IReturnOperation { ReturnedValue: { } value } ? value : null;

    /// <summary>Operators after which there are as many elements as before, or at least one where there was one.</summary>
    public static bool KeepsPresence(string name) => name is "Select" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending"
        or "ToList" or "ToArray" or "Reverse" or "AsEnumerable" or "Cast" or "Distinct" or "DistinctBy" or "ToHashSet" or "GroupBy" or "Index";

    /// <summary>Take(3): of some, some are left.</summary>
    public static bool TakesSome(IInvocationOperation call) => call.TargetMethod.Name is "Take" or "TakeLast" && call.Arguments[1].Value.Number() is >= 1;

    /// <summary>Operators that hand the elements on as they are.</summary>
    public static bool KeepsElements(string name) => name is "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "ToList" or "ToArray"
        or "Reverse" or "AsEnumerable" or "Distinct" or "Skip" or "Take" or "SkipLast" or "TakeLast" or "SkipWhile" or "TakeWhile" or "ToHashSet";

    public static bool IsDictionary(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: 2, Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "FrozenDictionary" or "ReadOnlyDictionary" or "SortedDictionary" or "ImmutableDictionary" };

    /// <summary>The static method of <c>Math</c> (or of a number type) that is called; null for any other operation.</summary>
    public static string? MathFunction(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { } type } method } && Collections.IsOfFramework(type)
            && (type.Name is "Math" or "MathF" || type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double)
            ? method.Name
            : null;

    public static IOperation Argument(this IInvocationOperation call, int at) => call.Arguments.First(a => a.Parameter?.Ordinal == at).Value;
}
