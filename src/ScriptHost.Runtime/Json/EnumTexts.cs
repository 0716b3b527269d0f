using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScriptHost.Runtime.Json;

/// <summary>The texts of an enum: as its own converter writes them, otherwise its names in camel case.</summary>
internal static class EnumTexts
{
    private static readonly JsonStringEnumConverter CamelCase = new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    /// <summary>Values and texts in the order of the values; null when the type is no enum, or one that combines or is not written as text.</summary>
    public static ImmutableArray<(object Value, string Text)>? Of(Type type)
    {
        if (!type.IsEnum || type.IsDefined(typeof(FlagsAttribute))) return null;
        var options = OptionsOf(type);
        var texts = ImmutableArray.CreateBuilder<(object, string)>();
        foreach (var value in Enum.GetValues(type).Cast<object>().Distinct())
        {
            var written = JsonSerializer.SerializeToElement(value, type, options);
            if (written.ValueKind != JsonValueKind.String) return null;
            texts.Add((value, written.GetString()!)); // its kind was just looked at
        }
        return texts.ToImmutable();
    }

    /// <summary>The converter that the engineer chose, or the names in camel case.</summary>
    public static JsonConverter ConverterOf(Type type) => OptionsOf(type).GetConverter(type);

    private static JsonSerializerOptions OptionsOf(Type type)
    {
        var options = new JsonSerializerOptions();
        if (type.GetCustomAttribute<JsonConverterAttribute>() is null) options.Converters.Add(CamelCase);
        return options;
    }
}
