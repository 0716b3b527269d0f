using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScriptHost.Runtime.Json;

/// <summary>
/// Reads enums by exactly their texts. The framework's converter also takes other cases, and lists such as <c>"own, rent"</c> that it combines
/// into a value nobody named.
/// </summary>
internal sealed class EnumTextConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => EnumTexts.Of(typeToConvert) is { } texts
        ? (JsonConverter?)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert), texts)
        : EnumTexts.ConverterOf(typeToConvert); // an enum with flags, or one that is not written as text, stays with its engineer

    private sealed class Of<TEnum>(ImmutableArray<(object Value, string Text)> texts) : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly (TEnum Value, JsonEncodedText Text)[] _texts = [.. texts.Select(t => ((TEnum)t.Value, JsonEncodedText.Encode(t.Text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)))];

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Find(ref reader) : throw new JsonException();

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Find(ref reader);

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(TextOf(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(TextOf(value));

        private TEnum Find(ref Utf8JsonReader reader)
        {
            foreach (var (value, text) in _texts)
                if (reader.ValueTextEquals(text.Value)) return value;
            throw new JsonException();
        }

        private JsonEncodedText TextOf(TEnum value)
        {
            foreach (var (known, text) in _texts)
                if (EqualityComparer<TEnum>.Default.Equals(known, value)) return text;
            throw new JsonException($"The value {value} of '{typeof(TEnum).Name}' has no name.");
        }
    }
}
