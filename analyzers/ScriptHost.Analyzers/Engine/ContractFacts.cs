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
    public static Interval Range(IPropertySymbol field) =>
        Attribute(field, "BetweenAttribute") is { ConstructorArguments: { Length: 2 } ends } ? new(Number(ends[0]), Number(ends[1]), Origin.Input) : Interval.NonNegative;

    public static bool HasRange(ISymbol field) => Attribute(field, "BetweenAttribute") is not null;

    public static Interval? Range(IParameterSymbol parameter) =>
        Attribute(parameter, "BetweenAttribute") is { ConstructorArguments: { Length: 2 } ends } ? new Interval(Number(ends[0]), Number(ends[1]), Origin.Input) : null;

    public static string? Unit(ISymbol field) => Attribute(field, "UnitAttribute") is { ConstructorArguments: { Length: 1 } unit } ? unit[0].Value as string : null;

    // Of a record's parameter the attribute stays on the parameter unless it says 'property:'.
    private static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => Is(a, name))
        ?? (symbol is IPropertySymbol property
            ? property.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == property.Name).SelectMany(p => p.GetAttributes()).FirstOrDefault(a => Is(a, name))
            : null);

    private static bool Is(AttributeData attribute, string name) => attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == "ScriptHost.Contracts";

    private static double Number(TypedConstant constant) => constant.Value is IConvertible value ? value.ToDouble(System.Globalization.CultureInfo.InvariantCulture) : double.NaN;
}
