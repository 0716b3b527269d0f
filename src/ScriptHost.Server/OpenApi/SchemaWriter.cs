using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Server.OpenApi;

/// <summary>Writes the JSON schemas (2020-12, as OpenAPI 3.1 takes them) of a contract's shapes into the components of a document.</summary>
/// <param name="prefix">Goes before each type's name, so that two contracts may both have a <c>Decision</c>.</param>
internal sealed class SchemaWriter(JsonObject schemas, string prefix)
{
    public JsonObject Of(Shape shape) => Of(shape, null);

    private JsonObject Of(Shape shape, Field? field) => shape.Kind switch
    {
        ShapeKind.Record => Reference(shape),
        ShapeKind.List => new() { ["type"] = "array", ["items"] = OrNull(Of(shape.Element!, field), shape.ElementMayBeNull) }, // a list has an element
        ShapeKind.Table => new() { ["type"] = "object", ["additionalProperties"] = OrNull(Of(shape.Element!, field), shape.ElementMayBeNull) }, // and so has a table
        ShapeKind.Choice => new() { ["type"] = "string", ["enum"] = new JsonArray([.. shape.Choices.Select(c => (JsonNode)c)]) },
        ShapeKind.WholeNumber => Number("integer", shape, field),
        ShapeKind.Number => Number("number", shape, field),
        ShapeKind.Text => shape.Format is { } format ? new() { ["type"] = "string", ["format"] = format } : new() { ["type"] = "string" },
        ShapeKind.Truth => new() { ["type"] = "boolean" },
        _ => [],
    };

    private JsonObject Reference(Shape shape)
    {
        var name = $"{prefix}.{shape.Type.Name}";
        if (!schemas.ContainsKey(name))
        {
            var schema = new JsonObject();
            schemas[name] = schema; // before its fields: a record can be part of itself
            Record(schema, shape);
        }
        return new JsonObject { ["$ref"] = "#/components/schemas/" + name };
    }

    private void Record(JsonObject schema, Shape shape)
    {
        schema["type"] = "object";
        if (shape.Type.GetCustomAttribute<AboutAttribute>()?.Text is { } about) schema["description"] = about;
        var properties = new JsonObject();
        foreach (var field in shape.Fields) properties[field.Name] = Property(field);
        schema["properties"] = properties;
        schema["required"] = new JsonArray([.. shape.Fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name)]);
        schema["additionalProperties"] = false;
    }

    private JsonObject Property(Field field)
    {
        var schema = OrNull(Of(field.Shape, field), field.MayBeNull);
        var description = string.Join(". ", new[] { field.About?.TrimEnd('.'), field.Unit is null ? null : $"Unit: {field.Unit}" }.OfType<string>());
        if (description.Length > 0) schema["description"] = description + ".";
        return schema;
    }

    private static JsonObject Number(string type, Shape shape, Field? field)
    {
        var schema = new JsonObject { ["type"] = type };
        if (shape.Format is { } format) schema["format"] = format;
        if (field?.Range is { } range)
        {
            schema["minimum"] = JsonNode.Parse(range.Minimum.ToString("R", CultureInfo.InvariantCulture));
            schema["maximum"] = JsonNode.Parse(range.Maximum.ToString("R", CultureInfo.InvariantCulture));
        }
        return schema;
    }

    private static JsonObject OrNull(JsonObject schema, bool mayBeNull) =>
        mayBeNull ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;
}
