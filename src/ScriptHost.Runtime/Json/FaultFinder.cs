using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Json;

/// <summary>
/// Says everything that is wrong with a JSON text, at once. Only texts that were refused come here, so it may take its time; the bound
/// is <see cref="MostFaults"/>.
/// </summary>
internal sealed class FaultFinder(JsonSerializerOptions options)
{
    public const int MostFaults = 100;
    private const int LongestQuote = 60;

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = ContractJson.MaxDepth };

    private readonly ImmutableArray<InputFault>.Builder _faults = ImmutableArray.CreateBuilder<InputFault>();

    /// <summary>The faults, in the order of the text; empty when this finder sees none.</summary>
    public static ImmutableArray<InputFault> Find(ReadOnlySpan<byte> utf8, Shape shape, JsonSerializerOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray(), Lenient);
            var finder = new FaultFinder(options);
            finder.Value(document.RootElement, shape, "", mayBeNull: false, field: null);
            return finder._faults.ToImmutable();
        }
        catch (JsonException e)
        {
            return [new InputFault("", NotJson(utf8, e))];
        }
    }

    private void Value(JsonElement value, Shape shape, string pointer, bool mayBeNull, Field? field)
    {
        if (_faults.Count >= MostFaults || value.ValueKind == JsonValueKind.Null && mayBeNull) return;
        switch (shape.Kind)
        {
            case ShapeKind.Record when value.ValueKind == JsonValueKind.Object: Record(value, shape, pointer); break;
            case ShapeKind.List when value.ValueKind == JsonValueKind.Array: List(value, shape, pointer, field); break;
            case ShapeKind.Table when value.ValueKind == JsonValueKind.Object: Table(value, shape, pointer, field); break;
            case ShapeKind.Choice when value.ValueKind == JsonValueKind.String: Choice(value.GetString()!, shape, pointer); break; // its kind was just looked at
            case ShapeKind.Number or ShapeKind.WholeNumber when value.ValueKind == JsonValueKind.Number: Number(value, shape, pointer, field); break;
            case ShapeKind.Text when value.ValueKind == JsonValueKind.String: Readable(value, shape, pointer); break;
            case ShapeKind.Truth when value.ValueKind is JsonValueKind.True or JsonValueKind.False: break;
            case ShapeKind.Other when value.ValueKind != JsonValueKind.Null: Readable(value, shape, pointer); break;
            default: Add(pointer, $"{Found(value)} where {Expected(shape)} is expected"); break;
        }
    }

    private void Record(JsonElement value, Shape shape, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var at = InputFault.Under(pointer, property.Name);
            if (!seen.Add(property.Name)) Add(at, "is given twice");
            else if (shape.Fields.FirstOrDefault(f => f.Name == property.Name) is { } field) Value(property.Value, field.Shape, at, field.MayBeNull, field);
            else Add(at, $"is not a field of {shape.Type.Name}{Suggestion.Clause(property.Name, shape.Fields.Select(f => f.Name))}");
        }
        foreach (var field in shape.Fields.Where(f => f.IsRequired && !seen.Contains(f.Name)))
            Add(InputFault.Under(pointer, field.Name), $"is missing; {Expected(field.Shape)} is expected");
    }

    private void List(JsonElement value, Shape shape, string pointer, Field? field)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Value(item, shape.Element!, InputFault.Under(pointer, (index++).ToString(CultureInfo.InvariantCulture)), shape.ElementMayBeNull, field); // a list has an element
    }

    private void Table(JsonElement value, Shape shape, string pointer, Field? field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var at = InputFault.Under(pointer, property.Name);
            if (!seen.Add(property.Name)) Add(at, "is given twice");
            Value(property.Value, shape.Element!, at, shape.ElementMayBeNull, field); // a table has an element
        }
    }

    private void Choice(string text, Shape shape, string pointer)
    {
        if (!shape.Choices.Contains(text)) Add(pointer, $"{Quote(text)} is not one of {string.Join(", ", shape.Choices.Select(c => $"'{c}'"))}{Suggestion.Clause(text, shape.Choices)}");
    }

    private void Number(JsonElement value, Shape shape, string pointer, Field? field)
    {
        if (!Reads(value, shape.Type))
            Add(pointer, shape.Kind == ShapeKind.WholeNumber ? $"{Cut(value.GetRawText())} is not {Expected(shape)}{Limits(shape.Type)}" : $"{Cut(value.GetRawText())} is too large for {shape.Type.Name}");
        else if (field?.Range is { } range && value.TryGetDouble(out var number) && !(number >= range.Minimum && number <= range.Maximum))
            Add(pointer, string.Create(CultureInfo.InvariantCulture, $"{Cut(value.GetRawText())} is outside {range.Minimum:#,0.##########} to {range.Maximum:#,0.##########}{(field.Unit is null ? "" : " " + field.Unit)}"));
    }

    private void Readable(JsonElement value, Shape shape, string pointer)
    {
        if (Reads(value, shape.Type)) return;
        Add(pointer, value.ValueKind == JsonValueKind.String ? $"{Quote(value.GetString()!)} is not {Expected(shape)}" : $"{Found(value)} where {Expected(shape)} is expected"); // its kind was just looked at
    }

    private bool Reads(JsonElement value, Type type)
    {
        try
        {
            value.Deserialize(type, options);
            return true;
        }
#pragma warning disable CA1031 // a converter of the contract may throw anything; that it did is the fault
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private void Add(string pointer, string message)
    {
        if (_faults.Count < MostFaults) _faults.Add(new InputFault(pointer, message));
    }

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    private static string Expected(Shape shape) => (shape.Kind, shape.Format) switch
    {
        (ShapeKind.Record or ShapeKind.Table, _) => "an object",
        (ShapeKind.List, _) => "a list",
        (ShapeKind.Choice, _) => $"one of {string.Join(", ", shape.Choices.Select(c => $"'{c}'"))}",
        (ShapeKind.WholeNumber, _) => "a whole number",
        (ShapeKind.Number, _) => "a number",
        (ShapeKind.Truth, _) => "true or false",
        (ShapeKind.Text, "date-time") => "a date and time such as '2026-03-01T08:30:00Z'",
        (ShapeKind.Text, "date") => "a date such as '2026-03-01'",
        (ShapeKind.Text, "time") => "a time such as '08:30:00'",
        (ShapeKind.Text, "uuid") => "a UUID",
        (ShapeKind.Text, _) => shape.Type == typeof(char) ? "text of one character" : "text",
        _ => $"a {shape.Type.Name}",
    };

    private static string Limits(Type type) =>
        type == typeof(int) ? string.Create(CultureInfo.InvariantCulture, $" from {int.MinValue:N0} to {int.MaxValue:N0}")
        : type == typeof(byte) ? " from 0 to 255"
        : $" that fits {type.Name}";

    private static string Quote(string text) => $"'{Cut(text)}'";

    private static string Cut(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");

    // The reader's own sentence is good; its position counts from 0 and in bytes, so ours replaces it.
    private static string NotJson(ReadOnlySpan<byte> utf8, JsonException e)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) return "is empty; a JSON object is expected";
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"is not JSON at line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {(end < 0 ? e.Message : e.Message[..end]).TrimEnd('.')}");
    }
}
