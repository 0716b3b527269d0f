using System.Reflection;

namespace ScriptHost.Runtime.Tests;

/// <summary>Looks up what a documentation id names in the running framework.</summary>
internal static class FrameworkMembers
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // The assemblies scripts reference; most forward their types to the core library.
    private static readonly Assembly[] Framework =
        [.. new[] { "System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Collections.Immutable", "System.Threading" }.Select(Assembly.Load)];

    public static string TypeOf(string id)
    {
        var name = id[2..].Split('(', '~')[0];
        return name[..name.LastIndexOf('.')];
    }

    /// <param name="id">A type's name as in its id, with a dot before nested types.</param>
    public static Type? FindType(string id)
    {
        for (var name = id; ;)
        {
            if (Framework.Select(a => a.GetType(name)).FirstOrDefault(t => t is not null) is { } type) return type;
            var dot = name.LastIndexOf('.');
            if (dot < 0) return null;
            name = name[..dot] + "+" + name[(dot + 1)..];
        }
    }

    public static MethodBase Find(string id) => MethodsOf(FindType(TypeOf(id))!).Single(m => DocumentationId.Of(m) == id); // ! Single fails better than this would

    public static IEnumerable<string> IdsOf(Type type) =>
        MethodsOf(type).Select(DocumentationId.Of)
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic).Select(DocumentationId.Of))
            .Append(DocumentationId.Of(type));

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly);
}
