using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Testing;

/// <summary>
/// Makes values of a shape, as JSON: half of the fields as a sample has them, the others from their range, its ends more often than the
/// rest. The same random numbers give the same values.
/// </summary>
internal sealed class Generator(Shape shape, ImmutableArray<JsonObject> samples, Random random)
{
    private const int Deepest = 6;
    private const int MostElements = 4;
    private const int Wide = 1_000_000;

    private static readonly string[] Words = ["", "a", "B-17", "Zürich", "two words", new('x', 40)];

    public JsonNode? Next() => Value(shape, range: null, Deepest, samples.Length == 0 ? null : samples[random.Next(samples.Length)]);

    private JsonNode? Value(Shape of, BetweenAttribute? range, int deepest, JsonNode? sample) => of.Kind switch
    {
        ShapeKind.Record => Record(of, deepest, sample as JsonObject),
        ShapeKind.List => new JsonArray([.. Enumerable.Range(0, deepest <= 0 ? 0 : random.Next(MostElements + 1)).Select(_ => Element(of, range, deepest))]),
        ShapeKind.Table => new JsonObject(Words.Take(deepest <= 0 ? 0 : random.Next(MostElements)).Select(w => KeyValuePair.Create(w, Element(of, range, deepest)))),
        ShapeKind.Choice => JsonValue.Create(of.Choices[random.Next(of.Choices.Length)]),
        ShapeKind.WholeNumber => JsonValue.Create(Whole(of.Type, range)),
        ShapeKind.Number => JsonValue.Create(Number(range)),
        ShapeKind.Truth => JsonValue.Create(random.Next(2) == 0),
        ShapeKind.Text => JsonValue.Create(Text(of)),
        _ => sample?.DeepClone(),
    };

    private JsonObject Record(Shape of, int deepest, JsonObject? sample)
    {
        var made = new JsonObject();
        foreach (var field in of.Fields)
        {
            var known = sample?[field.Name];
            if (sample is not null && (random.Next(2) == 0 || field.Shape.Kind == ShapeKind.Other)) made[field.Name] = known?.DeepClone();
            else if (field.MayBeNull && (deepest <= 0 || random.Next(4) == 0)) made[field.Name] = null;
            else made[field.Name] = Value(field.Shape, field.Range, deepest - 1, known);
        }
        return made;
    }

    private JsonNode? Element(Shape of, BetweenAttribute? range, int deepest) => of.ElementMayBeNull && random.Next(6) == 0 ? null : Value(of.Element!, range, deepest - 1, sample: null); // ! lists and tables have one

    private long Whole(Type type, BetweenAttribute? range)
    {
        var (lowest, highest) = Limits(type);
        var (low, high) = range is null ? (Math.Max(lowest, -Wide), Math.Min(highest, Wide)) : ((long)Math.Ceiling(range.Minimum), (long)Math.Floor(range.Maximum));
        return random.Next(8) switch
        {
            0 => low,
            1 => high,
            2 => Math.Min(low + 1, high),
            3 => Math.Max(high - 1, low),
            4 => Math.Clamp(0, low, high),
            _ => random.NextInt64(low, high == long.MaxValue ? high : high + 1),
        };
    }

    private double Number(BetweenAttribute? range)
    {
        var (low, high) = range is null ? (-Wide, Wide) : (range.Minimum, range.Maximum);
        return random.Next(8) switch
        {
            0 => low,
            1 => high,
            2 => Math.Clamp(0, low, high),
            3 => Math.Clamp(Math.Round(low + (high - low) * random.NextDouble()), low, high),
            4 => low + (high - low) * random.NextDouble() * random.NextDouble() * random.NextDouble(), // amounts are mostly small
            _ => low + (high - low) * random.NextDouble(),
        };
    }

    private string Text(Shape of) => of.Format switch
    {
        "date" => Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "date-time" => Day().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        "uuid" => $"00000000-0000-4000-8000-{random.Next():x12}",
        _ => Words[random.Next(Words.Length)],
    };

    private DateTime Day() => new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(-10_000, 20_000));

    private static (long, long) Limits(Type type) =>
        type == typeof(byte) ? (byte.MinValue, byte.MaxValue)
        : type == typeof(sbyte) ? (sbyte.MinValue, sbyte.MaxValue)
        : type == typeof(short) ? (short.MinValue, short.MaxValue)
        : type == typeof(ushort) ? (ushort.MinValue, ushort.MaxValue)
        : type == typeof(uint) || type == typeof(ulong) ? (0, int.MaxValue)
        : (int.MinValue, int.MaxValue);
}
