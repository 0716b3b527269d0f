using System.Text.Json;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Json;

/// <summary>A value that says nothing and is of the right shape.</summary>
internal static class StandIn
{
    public static void Write(Utf8JsonWriter json, Field field) => Write(json, field.Shape, field.MayBeNull, field.Range);

    private static void Write(Utf8JsonWriter json, Shape shape, bool mayBeNull, BetweenAttribute? range)
    {
        if (mayBeNull) json.WriteNullValue();
        else if (shape.Kind == ShapeKind.Record) Record(json, shape);
        else Value(json, shape, range);
    }

    private static void Record(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject();
        foreach (var field in shape.Fields.Where(f => f.IsRequired)) // one that needs itself cannot be made at all
        {
            json.WritePropertyName(field.Name);
            Write(json, field);
        }
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, Shape shape, BetweenAttribute? range)
    {
        switch (shape.Kind)
        {
            case ShapeKind.List:
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case ShapeKind.Table:
                json.WriteStartObject();
                json.WriteEndObject();
                break;
            case ShapeKind.WholeNumber: json.WriteNumberValue((long)Math.Ceiling(Nearest(range))); break;
            case ShapeKind.Number: json.WriteNumberValue(Nearest(range)); break;
            case ShapeKind.Truth: json.WriteBooleanValue(false); break;
            case ShapeKind.Choice: json.WriteStringValue(shape.Choices[0]); break; // an enum without values cannot be an input
            case ShapeKind.Text: json.WriteStringValue(Text(shape)); break;
            default: json.WriteNullValue(); break; // only the contract's own converter knows its values
        }
    }

    private static double Nearest(BetweenAttribute? range) => range is null ? 0 : Math.Min(Math.Max(0, range.Minimum), range.Maximum);

    private static string Text(Shape shape) => shape.Format switch
    {
        "date-time" => "1970-01-01T00:00:00Z",
        "date" => "1970-01-01",
        "time" => "00:00:00",
        "uuid" => "00000000-0000-0000-0000-000000000000",
        _ => shape.Type == typeof(char) ? "?" : "",
    };
}
