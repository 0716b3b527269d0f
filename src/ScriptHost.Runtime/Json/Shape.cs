using System.Collections.Immutable;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Json;

public enum ShapeKind
{
    /// <summary>An object with known fields.</summary>
    Record,
    List,

    /// <summary>An object whose field names are data.</summary>
    Table,

    /// <summary>One text of a fixed set.</summary>
    Choice,
    WholeNumber,
    Number,
    Text,
    Truth,

    /// <summary>Whatever the contract's own converter reads.</summary>
    Other,
}

/// <summary>How values of a contract type look in JSON. Read once per contract; the fault finder, the checks and OpenAPI follow it.</summary>
public sealed class Shape
{
    internal Shape(Type type, ShapeKind kind) => (Type, Kind) = (type, kind);

    /// <summary>Never a <see cref="Nullable{T}"/>: whether null may stand here belongs to the field or the list.</summary>
    public Type Type { get; }

    public ShapeKind Kind { get; }

    /// <summary>Of a record, in the order of its declaration; a record can be part of itself.</summary>
    public ImmutableArray<Field> Fields { get; internal set; } = [];

    /// <summary>What a list or table holds.</summary>
    public Shape? Element { get; internal init; }

    public bool ElementMayBeNull { get; internal init; }

    /// <summary>The texts of a choice, in the order of the enum's values.</summary>
    public ImmutableArray<string> Choices { get; internal init; } = [];

    /// <summary>The form of a text, in the words of JSON Schema: <c>date-time</c>, <c>date</c>, <c>uuid</c> …; null for any text.</summary>
    public string? Format { get; internal init; }
}

/// <summary>A field of a record.</summary>
/// <param name="Range">Of the number, or of each number of the list or table.</param>
/// <param name="IsSensitive">Whether its values may not be recorded.</param>
/// <param name="IsProtected">Whether reviews always show its groups.</param>
public sealed record Field(string Name, Shape Shape, bool IsRequired, bool MayBeNull, BetweenAttribute? Range, string? Unit, string? About, PropertyInfo? Property, bool IsSensitive = false, bool IsProtected = false);
