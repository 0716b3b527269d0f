using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Json;

/// <summary>Reads the shapes of a contract's types from the serializer's own metadata, so that both always agree.</summary>
internal sealed class ShapeReader(JsonSerializerOptions options)
{
    private static readonly FrozenDictionary<Type, (ShapeKind Kind, string? Format)> Plain = new Dictionary<Type, (ShapeKind, string?)>
    {
        [typeof(string)] = (ShapeKind.Text, null),
        [typeof(char)] = (ShapeKind.Text, null),
        [typeof(bool)] = (ShapeKind.Truth, null),
        [typeof(byte)] = (ShapeKind.WholeNumber, null),
        [typeof(sbyte)] = (ShapeKind.WholeNumber, null),
        [typeof(short)] = (ShapeKind.WholeNumber, null),
        [typeof(ushort)] = (ShapeKind.WholeNumber, null),
        [typeof(int)] = (ShapeKind.WholeNumber, "int32"),
        [typeof(uint)] = (ShapeKind.WholeNumber, null),
        [typeof(long)] = (ShapeKind.WholeNumber, "int64"),
        [typeof(ulong)] = (ShapeKind.WholeNumber, null),
        [typeof(float)] = (ShapeKind.Number, "float"),
        [typeof(double)] = (ShapeKind.Number, "double"),
        [typeof(decimal)] = (ShapeKind.Number, null),
        [typeof(DateTimeOffset)] = (ShapeKind.Text, "date-time"),
        [typeof(DateTime)] = (ShapeKind.Text, "date-time"),
        [typeof(DateOnly)] = (ShapeKind.Text, "date"),
        [typeof(TimeOnly)] = (ShapeKind.Text, "time"),
        [typeof(Guid)] = (ShapeKind.Text, "uuid"),
        [typeof(Uri)] = (ShapeKind.Text, "uri-reference"),
    }.ToFrozenDictionary();

    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<Type, Shape> _records = [];

    public Shape Read(Type declared) => Read(declared, null);

    private Shape Read(Type declared, NullabilityInfo? annotation)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (Plain.TryGetValue(type, out var plain)) return new Shape(type, plain.Kind) { Format = plain.Format };
        if (EnumTexts.Of(type) is { } texts) return new Shape(type, ShapeKind.Choice) { Choices = [.. texts.Select(t => t.Text)] };
        if (_records.TryGetValue(type, out var known)) return known;

        var info = options.GetTypeInfo(type);
        if (ReadOnlyCollections.ListElement(type) is { } item) return Holder(type, ShapeKind.List, item, annotation);
        if (ReadOnlyCollections.TableTypes(type) is { } table) return Holder(type, ShapeKind.Table, table.Value, annotation);
        if (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }) return Holder(type, ShapeKind.List, element, annotation);
        if (info is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } value }) return Holder(type, ShapeKind.Table, value, annotation);
        return info is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null } ? Record(type, info) : new Shape(type, ShapeKind.Other);
    }

    private Shape Holder(Type type, ShapeKind kind, Type element, NullabilityInfo? annotation)
    {
        var inner = annotation?.ElementType ?? annotation?.GenericTypeArguments.LastOrDefault();
        var mayBeNull = Nullable.GetUnderlyingType(element) is not null || !element.IsValueType && inner is not { ReadState: NullabilityState.NotNull };
        return new Shape(type, kind) { Element = Read(element, inner), ElementMayBeNull = mayBeNull };
    }

    private Shape Record(Type type, JsonTypeInfo info)
    {
        var shape = _records[type] = new Shape(type, ShapeKind.Record);
        shape.Fields = [.. info.Properties.Where(p => !p.IsExtensionData && (p.Set is not null || p.AssociatedParameter is not null || p.Get is not null)).Select(FieldOf)];
        return shape;
    }

    private Field FieldOf(JsonPropertyInfo property)
    {
        var member = property.AttributeProvider as PropertyInfo;
        var shape = property.CustomConverter is null || property.PropertyType.IsEnum
            ? Read(property.PropertyType, member is null ? null : _nullability.Create(member))
            : new Shape(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, ShapeKind.Other);
        var parameter = property.AssociatedParameter;
        return new Field(
            property.Name, shape,
            IsRequired: property.IsRequired || parameter is { HasDefaultValue: false },
            MayBeNull: Nullable.GetUnderlyingType(property.PropertyType) is not null || !property.PropertyType.IsValueType && property.IsSetNullable && parameter is not { IsNullable: false },
            Attribute<BetweenAttribute>(property), Attribute<UnitAttribute>(property)?.Unit, Attribute<AboutAttribute>(property)?.Text, member, Attribute<SensitiveAttribute>(property) is not null, Attribute<ProtectedAttribute>(property) is not null);
    }

    private static T? Attribute<T>(JsonPropertyInfo property)
        where T : Attribute =>
        Of<T>(property.AttributeProvider) ?? Of<T>(property.AssociatedParameter?.AttributeProvider);

    private static T? Of<T>(ICustomAttributeProvider? member)
        where T : Attribute =>
        member?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
