using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>
/// What scripts see of a contract's assembly: input, output, every type of the assembly that their public members mention, and types
/// marked <see cref="ScriptApiAttribute"/>. Never a contract class itself. Immutable.
/// </summary>
public sealed class ContractSurface
{
    /// <summary>The capability of contract members in an allow-list.</summary>
    public const string Capability = "contract";

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private ContractSurface(ImmutableArray<Type> types)
    {
        Types = types;
        Members = [.. types.SelectMany(MembersOf).OrderBy(m => m.Id, StringComparer.Ordinal)];
        Namespaces = [.. types.Select(t => t.Namespace).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var hash = new Hash().Add("contract-surface-1");
        foreach (var line in types.SelectMany(LinesOf).Concat(Members.Select(m => m.ToString())).Order(StringComparer.Ordinal)) hash.Add(line);
        Hash = hash.ToHex();
    }

    /// <summary>Sorted by full name, ordinal.</summary>
    public ImmutableArray<Type> Types { get; }

    /// <summary>The public members of <see cref="Types"/> and the types themselves, sorted by id. <c>GetHashCode</c> is not among them.</summary>
    public ImmutableArray<AllowedMember> Members { get; }

    /// <summary>Namespaces of <see cref="Types"/>, sorted; scripts have them without a using directive.</summary>
    public ImmutableArray<string> Namespaces { get; }

    /// <summary>SHA-256 over everything a compilation could depend on: ids and costs, return types, base types and interfaces, values of constants.</summary>
    public string Hash { get; }

    public static ContractSurface Of(DecisionContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var assembly = contract.GetType().Assembly;
        return Of(assembly, [contract.InputType, contract.OutputType, .. Marked(assembly)]);
    }

    /// <summary>Of an assembly without a contract: its marked types and what they mention.</summary>
    internal static ContractSurface Of(Assembly assembly) => Of(assembly, Marked(assembly));

    private static IEnumerable<Type> Marked(Assembly assembly) => assembly.GetExportedTypes().Where(t => t.IsDefined(typeof(ScriptApiAttribute), inherit: false));

    private static ContractSurface Of(Assembly assembly, IEnumerable<Type> roots)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            if (type.HasElementType || type.IsConstructedGenericType)
                foreach (var part in Parts(type)) open.Push(part);
            else if (type.Assembly == assembly && type.IsVisible && !type.IsGenericParameter && !typeof(DecisionContract).IsAssignableFrom(type) && seen.Add(type))
                foreach (var mentioned in Mentioned(type)) open.Push(mentioned);
        }
        return new ContractSurface([.. seen.OrderBy(t => t.FullName, StringComparer.Ordinal)]);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? [type.GetElementType()!]                                                      // ! HasElementType
        : [type.GetGenericTypeDefinition(), .. type.GetGenericArguments()];

    private static IEnumerable<Type> Mentioned(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.DeclaringType is { } outer ? [outer] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetNestedTypes(),
        .. type.GetFields(Declared).Select(f => f.FieldType),
        .. MethodsOf(type).SelectMany(m => m.GetParameters().Select(p => p.ParameterType)),
        .. MethodsOf(type).OfType<MethodInfo>().Select(m => m.ReturnType),
    ];

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetConstructors(Declared & ~BindingFlags.Static).Concat<MethodBase>(type.GetMethods(Declared)).Where(m => m.Name != nameof(GetHashCode));

    private static IEnumerable<AllowedMember> MembersOf(Type type)
    {
        yield return new AllowedMember(DocumentationId.Of(type), Cost.Free, null, Capability);
        foreach (var field in type.GetFields(Declared))
            if (!field.IsSpecialName) yield return new AllowedMember(DocumentationId.Of(field), Cost.Const(1), null, Capability);
        var properties = type.GetProperties(Declared).SelectMany(p => p.GetAccessors().Select(a => (Accessor: (MethodBase)a, Property: p))).ToDictionary(p => p.Accessor, p => p.Property);
        foreach (var method in MethodsOf(type))
            yield return new AllowedMember(DocumentationId.Of(method), Cost.Const(FuelOf(method, properties.GetValueOrDefault(method))), null, Capability);
    }

    private static int FuelOf(MethodBase method, PropertyInfo? property)
    {
        const int OfGetter = 1, OfMethod = 5;
        var cost = method.GetCustomAttribute<ScriptCostAttribute>() ?? property?.GetCustomAttribute<ScriptCostAttribute>();
        return cost is { } given ? Math.Max(1, given.Fuel) : property?.GetMethod == method ? OfGetter : OfMethod;
    }

    // What an id does not say and a compilation still depends on.
    private static IEnumerable<string> LinesOf(Type type)
    {
        var id = DocumentationId.Of(type);
        yield return $"{id} {type.Attributes} {type.BaseType} {string.Join(' ', type.GetInterfaces().Select(i => i.ToString()).Order(StringComparer.Ordinal))} {Markers(type)}";
        foreach (var field in type.GetFields(Declared))
            yield return string.Create(CultureInfo.InvariantCulture, $"{DocumentationId.Of(field)} {field.FieldType} {field.Attributes} {(field.IsLiteral ? field.GetRawConstantValue() : null)} {Markers(field)}");
        foreach (var method in MethodsOf(type))
        {
            var parameters = method.GetParameters().Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Attributes} {(p.HasDefaultValue ? p.RawDefaultValue : null)}"));
            yield return $"{DocumentationId.Of(method)} {(method as MethodInfo)?.ReturnParameter} {method.Attributes} {string.Join(", ", parameters)} {Markers(method)}";
        }
        foreach (var property in type.GetProperties(Declared)) yield return $"{id}.{property.Name} {property.PropertyType} {Markers(property)}";
    }

    // The compiler's own attributes: required, read-only, nullable, extension method.
    private static string Markers(MemberInfo member) => string.Join(' ', member.GetCustomAttributesData()
        .Where(a => a.AttributeType.Namespace == "System.Runtime.CompilerServices")
        .Select(a => a.ToString()).Order(StringComparer.Ordinal));
}
