using System.Reflection;
using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Fixes.Starter;

/// <summary>Ways to make a value of a contract's type: its static factories in the order they are written, then its constructors, the shortest first.</summary>
public static class StarterOutput
{
    private const int Deepest = 4;

    public static IEnumerable<StarterValue> Candidates(Type type, int depth = 0) =>
        depth > Deepest || type.IsAbstract || type.IsGenericType ? []
        : Factories(type, depth).Concat(Constructors(type, depth)).OfType<StarterValue>();

    private static IEnumerable<StarterValue?> Factories(Type type, int depth) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m.ReturnType == type && !m.IsSpecialName && !m.IsGenericMethod)
        .OrderBy(m => m.MetadataToken)
        .Select(m => Arguments(type, m, depth) is { } a ? Make($"{StarterValue.NameOf(type)}.{m.Name}({a.Code})", () => m.Invoke(null, a.Values)) : null);

    private static IEnumerable<StarterValue?> Constructors(Type type, int depth) => type
        .GetConstructors()
        .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
        .OrderBy(c => c.GetParameters().Length)
        .Select(c => Arguments(type, c, depth) is { } a && Required(type, c, depth) is { } r ? Make($"new {StarterValue.NameOf(type)}({a.Code}){r.Code}", () => r.Fill(c.Invoke(a.Values))) : null);

    // Optional parameters keep their defaults, unless nothing but them is there to be seen.
    private static (string Code, object?[] Values)? Arguments(Type type, MethodBase method, int depth)
    {
        var parameters = method.GetParameters();
        var given = parameters.Where(p => !p.IsOptional).Select(p => StarterValue.Of(p.ParameterType, RangeOf(type, p), depth + 1)).ToArray();
        return given.Contains(null) ? null : (string.Join(", ", given.Select(v => v?.Code)), [.. given.Select(v => v?.Value), .. parameters.Where(p => p.IsOptional).Select(p => p.DefaultValue)]);
    }

    /// <summary>The initialiser that a type with required members asks for, and what it does.</summary>
    private static (string Code, Func<object, object> Fill)? Required(Type type, ConstructorInfo constructor, int depth)
    {
        if (constructor.IsDefined(typeof(System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute))) return ("", made => made);
        var members = type.GetProperties().Where(p => p.IsDefined(typeof(RequiredMemberAttribute))).Select(p => (Property: p, Value: StarterValue.Of(p.PropertyType, p.GetCustomAttribute<BetweenAttribute>(), depth + 1))).ToArray();
        if (members.Any(m => m.Value is null)) return null;
        var code = members.Length == 0 ? "" : $" {{ {string.Join(", ", members.Select(m => $"{m.Property.Name} = {m.Value?.Code}"))} }}";
        return (code, made =>
        {
            foreach (var (property, value) in members) property.SetValue(made, value?.Value);
            return made;
        });
    }

    // A positional record writes the range on the property that the parameter becomes.
    private static BetweenAttribute? RangeOf(Type type, ParameterInfo parameter) =>
        parameter.GetCustomAttribute<BetweenAttribute>()
        ?? type.GetProperties().FirstOrDefault(p => p.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))?.GetCustomAttribute<BetweenAttribute>();

    private static StarterValue? Make(string code, Func<object?> make)
    {
        try
        {
            return make() is { } value ? new StarterValue(code, value) : null;
        }
        catch (TargetInvocationException) // the contract refuses plain values here: the next candidate may do
        {
            return null;
        }
    }
}
