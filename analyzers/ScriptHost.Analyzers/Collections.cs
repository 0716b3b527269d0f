using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>What the rules must know of the framework's collections, by name: the rules have no references.</summary>
internal static class Collections
{
    /// <summary>Arrays, lists and tables, and the interfaces that can write to them.</summary>
    public static bool IsMutable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_Array } => true,
        INamedTypeSymbol named => (Namespace(named), named.Name) switch
        {
            ("System.Collections.Generic", "List" or "Dictionary" or "HashSet" or "SortedDictionary" or "SortedList" or "SortedSet" or "Queue" or "Stack" or "LinkedList" or "PriorityQueue" or "IList" or "ICollection" or "IDictionary" or "ISet") => true,
            ("System.Collections", "IList" or "ICollection" or "IDictionary") => true,
            _ => false,
        },
        _ => false,
    };

    /// <summary>Interfaces that only read, behind which another may write.</summary>
    public static bool IsReadOnlyView(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Interface } named && (Namespace(named), named.Name) is
        ("System.Collections.Generic", "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" or "IReadOnlyDictionary" or "IReadOnlySet") or ("System.Collections", "IEnumerable");

    /// <summary>What an array or a collection of one type holds; null for anything else.</summary>
    public static ITypeSymbol? Element(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    /// <summary>Tables and sets, which give no promise about their order.</summary>
    public static bool IsUnordered(ITypeSymbol type) => type is INamedTypeSymbol named && (Namespace(named), named.Name) is
        ("System.Collections.Generic", "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "HashSet" or "ISet" or "IReadOnlySet")
        or ("System.Collections.Frozen", "FrozenDictionary" or "FrozenSet")
        || type is INamedTypeSymbol { Name: "KeyCollection" or "ValueCollection", ContainingType.Name: "Dictionary" } part && IsOfFramework(part);

    public static bool IsOfFramework(ISymbol symbol) => Namespace(symbol) is { } space && (space == "System" || space.StartsWith("System.", System.StringComparison.Ordinal));

    private static string? Namespace(ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString();
}
