using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What the contract says of a field. Contracts are known by not being the framework and not being the script's own.</summary>
internal static class ContractFacts
{
    public static bool IsContractType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named && named.Locations.All(l => l.IsInMetadata) && named.SpecialType == SpecialType.None && !Collections.IsOfFramework(named);

    /// <summary>A field of the contract: what the input gives, or the output takes.</summary>
    public static IPropertySymbol? Field(IOperation value) =>
        value is IPropertyReferenceOperation { Property: { IsIndexer: false, IsStatic: false } property } && IsContractType(property.ContainingType) ? property : null;

    /// <summary>The range of values. Where the contract sets none, 0 may come, and nothing speaks for a negative number: rules are silent about it.</summary>
    public static Interval Range(IPropertySymbol field) => Between(field) ?? Interval.NonNegative;

    public static Interval? Range(IParameterSymbol parameter) => Between(parameter);

    public static bool HasRange(ISymbol field) => Between(field) is not null;

    public static string? Unit(ISymbol field) =>
        Attribute(field, "UnitAttribute") is var (owner, unit) ? unit.ConstructorArguments is { Length: 1 } arguments ? arguments[0].Value as string : MetadataArguments.Text(owner, "UnitAttribute") : null;

    private static Interval? Between(ISymbol field)
    {
        if (Attribute(field, "BetweenAttribute") is not var (owner, between)) return null;
        var ends = between.ConstructorArguments is { Length: 2 } arguments ? (Number(arguments[0]), Number(arguments[1])) : MetadataArguments.Doubles(owner, "BetweenAttribute");
        return ends is var (low, high) ? new Interval(low, high, Origin.Input) : null;
    }

    // Of a record's parameter the attribute stays on the parameter unless it says 'property:'.
    private static (ISymbol Owner, AttributeData Data)? Attribute(ISymbol symbol, string name)
    {
        if (symbol.GetAttributes().FirstOrDefault(a => Is(a, name)) is { } own) return (symbol, own);
        if (symbol is not IPropertySymbol property) return null;
        foreach (var parameter in property.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == property.Name))
            if (parameter.GetAttributes().FirstOrDefault(a => Is(a, name)) is { } found) return (parameter, found);
        return null;
    }

    private static bool Is(AttributeData attribute, string name) => attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == "ScriptHost.Contracts";

    private static double Number(TypedConstant constant) => constant.Value is IConvertible value ? value.ToDouble(System.Globalization.CultureInfo.InvariantCulture) : double.NaN;
}
