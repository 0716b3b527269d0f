using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ScriptHost.Runtime.Json;

/// <summary>
/// Writes contract JSON again without what the contract marks as sensitive. Stand-ins take the places, so that what is left can still be
/// read as the contract's input. All else stays byte for byte. Safe from any thread.
/// </summary>
public sealed class Redactor
{
    private readonly Shape _shape;
    private readonly HashSet<Shape> _open = []; // records that hold something sensitive, at any depth

    private Redactor(Shape shape)
    {
        _shape = shape;
        var found = ImmutableArray.CreateBuilder<string>();
        Search(shape, "", [], found);
        Pointers = found.ToImmutable();
    }

    /// <summary>The sensitive fields as JSON pointers, in which <c>*</c> is any element of a list or table.</summary>
    public ImmutableArray<string> Pointers { get; }

    /// <summary>Null when nothing of the shape is sensitive.</summary>
    public static Redactor? For(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var redactor = new Redactor(shape);
        return redactor.Pointers.IsEmpty ? null : redactor;
    }

    /// <param name="json">A value of the shape.</param>
    public byte[] Redact(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = ContractJson.MaxDepth });
        var buffer = JsonBuffer.Take();
        Write(buffer.Json, document.RootElement, _shape);
        buffer.Json.Flush();
        var redacted = buffer.Written.ToArray();
        buffer.Return();
        return redacted;
    }

    private bool Search(Shape shape, string pointer, ImmutableHashSet<Shape> above, ImmutableArray<string>.Builder found)
    {
        if (shape.Element is { } element) return Search(element, pointer + "/*", above, found);
        if (above.Contains(shape)) return _open.Contains(shape); // a record that is part of itself: its fields are named once
        var holds = false;
        foreach (var field in shape.Fields)
        {
            var place = InputFault.Under(pointer, field.Name);
            if (field.IsSensitive) found.Add(place);
            holds |= field.IsSensitive || Search(field.Shape, place, above.Add(shape), found);
        }
        if (holds) _open.Add(shape);
        return holds;
    }

    private void Write(Utf8JsonWriter json, JsonElement value, Shape shape)
    {
        if (value.ValueKind == JsonValueKind.Object && shape is { Kind: ShapeKind.Table, Element: { } entry }) Entries(json, value, entry);
        else if (value.ValueKind == JsonValueKind.Array && shape is { Kind: ShapeKind.List, Element: { } item }) Items(json, value, item);
        else if (value.ValueKind == JsonValueKind.Object && shape.Kind == ShapeKind.Record) Record(json, value, shape);
        else json.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
    }

    private void Items(Utf8JsonWriter json, JsonElement list, Shape item)
    {
        json.WriteStartArray();
        foreach (var value in list.EnumerateArray()) Write(json, value, item);
        json.WriteEndArray();
    }

    private void Entries(Utf8JsonWriter json, JsonElement table, Shape entry)
    {
        json.WriteStartObject();
        foreach (var property in table.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            Write(json, property.Value, entry);
        }
        json.WriteEndObject();
    }

    private void Record(Utf8JsonWriter json, JsonElement record, Shape shape)
    {
        json.WriteStartObject();
        foreach (var property in record.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            if (shape.Fields.FirstOrDefault(f => property.NameEquals(f.Name)) is not { } field) json.WriteRawValue(JsonMarshal.GetRawUtf8Value(property.Value), skipInputValidation: true);
            else if (field.IsSensitive) StandIn.Write(json, field);
            else Write(json, property.Value, field.Shape);
        }
        json.WriteEndObject();
    }
}
