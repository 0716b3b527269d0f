using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Fixes.Starter;

/// <summary>A value of a contract's type, and the C# that makes it in a script.</summary>
public sealed record StarterValue(string Code, object? Value)
{
    private const string Text = "starter: no rule yet";

    /// <summary>A plain value of a type; null when none can be thought of.</summary>
    /// <param name="range">The values a number may have.</param>
    public static StarterValue? Of(Type type, BetweenAttribute? range, int depth) =>
        type == typeof(string) ? new StarterValue($"\"{Text}\"", Text)
        : type == typeof(bool) ? new StarterValue("false", false)
        : Nullable.GetUnderlyingType(type) is not null ? new StarterValue("null", null)
        : type.IsEnum ? OfEnum(type)
        : type.IsPrimitive && type != typeof(char) || type == typeof(decimal) ? OfNumber(type, range)
        : OfCollection(type) is { } empty ? new StarterValue("[]", empty)
        : type.IsValueType && type.Namespace == nameof(System) ? new StarterValue("default", Activator.CreateInstance(type))
        : StarterOutput.Candidates(type, depth).FirstOrDefault();

    /// <summary>The name of a type as a script writes it: the contract's namespaces are implicit.</summary>
    public static string NameOf(Type type) => (type.FullName ?? type.Name)[(type.Namespace is { } space ? space.Length + 1 : 0)..].Replace('+', '.');

    private static StarterValue? OfEnum(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static) is [var first, ..] ? new StarterValue($"{NameOf(type)}.{first.Name}", first.GetValue(null)) : null;

    private static StarterValue OfNumber(Type type, BetweenAttribute? range)
    {
        var number = range is null ? 0 : Math.Clamp(0, range.Minimum, range.Maximum);
        var value = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        var suffix = type == typeof(decimal) ? "m" : type == typeof(float) ? "f" : "";
        return new StarterValue(Convert.ToString(value, CultureInfo.InvariantCulture) + suffix, value);
    }

    private static object? OfCollection(Type type)
    {
        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0); // an array has an element type
        if (!type.IsGenericType || type.GetGenericArguments() is not [var element]) return null;
        if (type == typeof(ImmutableArray<>).MakeGenericType(element)) return type.GetField("Empty")?.GetValue(null);
        if (type == typeof(List<>).MakeGenericType(element)) return Activator.CreateInstance(type);
        return type.IsInterface && type.IsAssignableFrom(element.MakeArrayType()) ? Array.CreateInstance(element, 0) : null;
    }
}
