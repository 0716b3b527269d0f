using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>What comes from the contract, known by coming neither from the script nor from the framework.</summary>
internal static class ContractSymbols
{
    public static bool IsOfContract(ISymbol symbol) => symbol.ContainingNamespace is not null && symbol.Locations.All(l => !l.IsInSource) && !Collections.IsOfFramework(symbol);

    /// <summary>A value of the contract's input: read from an instance, so that it differs from decision to decision.</summary>
    public static bool IsInput(IPropertySymbol property) => !property.IsStatic && property.ContainingType.TypeKind != TypeKind.Enum && IsOfContract(property.ContainingType);

    /// <summary>The top-level functions that could be what the contract calls: they turn one type of the contract into another.</summary>
    public static ImmutableArray<IMethodSymbol> Entries(Compilation compilation) => compilation.ScriptClass?.GetMembers().OfType<IMethodSymbol>().Where(IsEntry).ToImmutableArray() ?? ImmutableArray<IMethodSymbol>.Empty;

    public static bool IsEntry(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false, Parameters.Length: 1, ContainingType.IsScriptClass: true } && IsRecord(method.Parameters[0].Type) && IsRecord(method.ReturnType);

    private static bool IsRecord(ITypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct && IsOfContract(type);
}
