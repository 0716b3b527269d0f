using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScriptHost.Verification.Explaining;

/// <summary>Values of a trace as text, the same on every machine. Runs no code of the script: what is lazy stays so, and records are read by their fields.</summary>
internal static class ValueText
{
    public const string Hidden = "(sensitive)";

    private const int Longest = 120;
    private const int MostElements = 4;

    public static string Of(object? value) => Cut(Of(value, 2));

    private static string Of(object? value, int deepest) => value switch
    {
        null => "null",
        string text => $"\"{Cut(text)}\"",
        char letter => $"'{letter}'",
        bool truth => truth ? "true" : "false",
        Enum choice => choice.ToString(),
        DateTime or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable one when IsOfFramework(value) => one.ToString(null, CultureInfo.InvariantCulture),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], deepest - 1)))})",
        ICollection many when IsOfFramework(value) => Elements(many, many.Count, deepest),
        _ when IsOfFramework(value) => Name(value.GetType()),
        _ when deepest == 0 => Name(value.GetType()),
        _ => $"{Name(value.GetType())} {{ {string.Join(", ", Fields(value, deepest - 1))} }}",
    };

    private static string Elements(IEnumerable many, int count, int deepest)
    {
        if (deepest == 0) return string.Create(CultureInfo.InvariantCulture, $"{count:N0} items");
        var first = many.Cast<object?>().Take(MostElements).Select(e => Of(e, deepest - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} items: {string.Join(", ", first)}{(count > MostElements ? ", …" : "")}");
    }

    private static IEnumerable<string> Fields(object value, int deepest) =>
        value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => !IsSensitive(value.GetType(), f))
            .Select(f => $"{Plain(f.Name)} = {Of(f.GetValue(value), deepest)}");

    private static bool IsSensitive(Type type, FieldInfo field) => type.GetProperty(Plain(field.Name)) is { } property
        && (property.IsDefined(typeof(Contracts.SensitiveAttribute)) || type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.Name == property.Name && p.IsDefined(typeof(Contracts.SensitiveAttribute))));

    // <Name>k__BackingField
    private static string Plain(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;

    private static bool IsOfFramework(object value) => value.GetType().Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) == true;

    private static string Name(Type type) => type.IsGenericType ? type.Name[..Math.Max(type.Name.IndexOf('`', StringComparison.Ordinal), 1)] : type.Name;

    private static string Cut(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
}
