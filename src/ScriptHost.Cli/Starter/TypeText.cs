using ScriptHost.Fixes.Starter;

namespace ScriptHost.Cli.Starter;

/// <summary>Types as C# writes them: <c>double?</c>, <c>IReadOnlyList&lt;string&gt;</c>.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(string)] = "string", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double",
        [typeof(float)] = "float", [typeof(decimal)] = "decimal", [typeof(byte)] = "byte", [typeof(short)] = "short", [typeof(char)] = "char",
    };

    public static string Of(Type type) =>
        Keywords.TryGetValue(type, out var keyword) ? keyword
        : Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?"
        : type.IsArray ? Of(type.GetElementType()!) + "[]" // an array has an element type
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
        : StarterValue.NameOf(type);
}
