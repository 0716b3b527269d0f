using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScriptHost.Runtime.Json;

/// <summary>
/// Makes what an interface such as <c>IReadOnlyList&lt;T&gt;</c> promises true: the framework would put a <c>List&lt;T&gt;</c> behind it, which a
/// script could cast back and change.
/// </summary>
internal sealed class ReadOnlyCollections : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ListElement(typeToConvert) is not null || TableTypes(typeToConvert) is not null;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (ListElement(typeToConvert) is { } element)
            return (JsonConverter?)Activator.CreateInstance(typeof(ListConverter<,>).MakeGenericType(typeToConvert, element));
        var (key, value) = TableTypes(typeToConvert)!.Value; // CanConvert was asked first
        return (JsonConverter?)Activator.CreateInstance(typeof(TableConverter<,>).MakeGenericType(key, value));
    }

    /// <summary>The element of a read-only list interface; null for any other type.</summary>
    public static Type? ListElement(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(IEnumerable<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>Key and value of a read-only dictionary interface; null for any other type.</summary>
    public static (Type Key, Type Value)? TableTypes(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments() is [var key, var value] ? (key, value) : null;

    private sealed class ListConverter<TList, TItem> : JsonConverter<TList>
        where TList : class, IEnumerable<TItem>
    {
        public override TList? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<TItem[]>(ref reader, options) is { } items ? (TList)(object)Array.AsReadOnly(items) : null;

        public override void Write(Utf8JsonWriter writer, TList value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }

    private sealed class TableConverter<TKey, TValue> : JsonConverter<IReadOnlyDictionary<TKey, TValue>>
        where TKey : notnull
    {
        public override IReadOnlyDictionary<TKey, TValue>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<TKey, TValue>>(ref reader, options)?.AsReadOnly();

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<TKey, TValue> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value as Dictionary<TKey, TValue> ?? new Dictionary<TKey, TValue>(value), options);
    }
}
