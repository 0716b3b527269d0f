using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Chains of LINQ calls, and what stands at their beginning.</summary>
internal static class Chains
{
    public static bool IsLinq(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" or "ImmutableArrayExtensions" } && Collections.IsOfFramework(call.TargetMethod) && call.Arguments.Length > 0;

    /// <summary>The table or set at the beginning of a chain that keeps its order, with its keys or values; null when there is none.</summary>
    public static IOperation? UnorderedSource(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation call when IsLinq(call) && call.TargetMethod.Name is "Select" or "Where" or "AsEnumerable" or "ToList" or "ToArray" or "Distinct" or "Cast" or "OfType" or "Reverse" or "DefaultIfEmpty":
                    value = ((IInvocationOperation)value).Arguments[0].Value;
                    break;
                default:
                    return UnorderedType(value) is null ? null : value;
            }
        }
    }

    /// <summary>The type that gives no promise about the order of a value; null when the order is known.</summary>
    public static ITypeSymbol? UnorderedType(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance.Type: { } table } when Collections.IsUnordered(table) => table,
        { Type: { } type } when Collections.IsUnordered(type) => type,
        _ => null,
    };

    /// <summary>The call that sorts a table by its keys, or a set by itself.</summary>
    public static string OrderOf(IOperation source)
    {
        var entry = source.Type?.AllInterfaces.Concat(source.Type is INamedTypeSymbol own ? [own] : []).FirstOrDefault(i => i.Name == "IEnumerable" && i.TypeArguments.Length == 1)?.TypeArguments[0];
        var isTable = entry is INamedTypeSymbol { Name: "KeyValuePair" };
        var key = isTable ? ((INamedTypeSymbol)entry!).TypeArguments[0] : entry;
        return (isTable, key?.SpecialType == SpecialType.System_String) switch
        {
            (true, true) => "OrderBy(e => e.Key, StringComparer.Ordinal)",
            (true, false) => "OrderBy(e => e.Key)",
            (false, true) => "Order(StringComparer.Ordinal)",
            _ => "Order()",
        };
    }
}
