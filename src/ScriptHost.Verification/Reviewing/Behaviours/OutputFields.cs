using System.Collections.Immutable;
using System.Text.Json;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>The fields of a contract's values, those of records inside of records among them, as they can be counted.</summary>
internal sealed class OutputFields
{
    private const int Deepest = 4;

    public OutputFields(Shape shape) => All = [.. Of(shape, [], Deepest)];

    public ImmutableArray<OutputField> All { get; }

    /// <summary>The raw text of each field; null for one that is not there.</summary>
    public string?[] Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var values = new string?[All.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Text(document.RootElement, All[i].Path);
        return values;
    }

    private static string? Text(JsonElement at, ImmutableArray<string> path)
    {
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
    }

    private static IEnumerable<OutputField> Of(Shape shape, ImmutableArray<string> path, int deepest) =>
        shape.Fields.SelectMany(f => f.Shape.Kind == ShapeKind.Record && deepest > 0 ? Of(f.Shape, path.Add(f.Name), deepest - 1) : [new OutputField(path.Add(f.Name), f.Shape.Kind, f.Unit, f.IsProtected)]);
}

/// <param name="Path">From the outermost record.</param>
internal sealed record OutputField(ImmutableArray<string> Path, ShapeKind Kind, string? Unit, bool IsProtected)
{
    public string Name { get; } = string.Join('.', Path);

    /// <summary>Whether it has few values, which can be counted one by one.</summary>
    public bool IsChoice => Kind is ShapeKind.Choice or ShapeKind.Truth;

    public bool IsNumber => Kind is ShapeKind.Number or ShapeKind.WholeNumber;
}
