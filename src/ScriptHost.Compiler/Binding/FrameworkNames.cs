using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace ScriptHost.Compiler.Binding;

/// <summary>
/// The public types of the running .NET by simple name, so that "does not exist" can become "exists in .NET, but not for scripts".
/// Read from metadata once, when the first such question comes; nothing is loaded.
/// </summary>
internal static class FrameworkNames
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> BySimpleName = new(Read);
    private static readonly Lazy<FrozenSet<string>> NamespaceSet = new(() => BySimpleName.Value.Values.SelectMany(n => n).SelectMany(Namespaces).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Full names of the types with this simple name (generic arity left out), the best known first.</summary>
    public static IReadOnlyList<string> TypesNamed(string simpleName) => BySimpleName.Value.GetValueOrDefault(simpleName) ?? [];

    public static bool IsNamespace(string name) => NamespaceSet.Value.Contains(name);

    private static IEnumerable<string> Namespaces(string type)
    {
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1)) yield return type[..dot];
    }

    private static FrozenDictionary<string, string[]> Read() => Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll")
        .SelectMany(PublicTypes)
        .GroupBy(t => t[(t.LastIndexOf('.') + 1)..])
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().OrderBy(t => t.Count(c => c == '.')).ThenBy(t => t, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static List<string> PublicTypes(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata) return [];
        var metadata = file.GetMetadataReader();
        var names = new List<string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) != System.Reflection.TypeAttributes.Public) continue;
            var name = metadata.GetString(type.Name);
            var tick = name.IndexOf('`', StringComparison.Ordinal);
            names.Add(metadata.GetString(type.Namespace) + "." + (tick < 0 ? name : name[..tick]));
        }
        return names;
    }
}
