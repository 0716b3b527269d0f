using System.Reflection;
using System.Runtime.InteropServices;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>The public surface of the running .NET, by documentation id. Nothing of it is run.</summary>
internal static class Framework
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<Dictionary<string, Type>> TypesById = new(ReadTypes);

    public static string Version => RuntimeInformation.FrameworkDescription;

    public static IReadOnlyDictionary<string, Type> Types => TypesById.Value;

    /// <summary>The ids of a type's own public members; none when .NET has no such type.</summary>
    public static IEnumerable<string> MembersOf(string typeId) => Types.TryGetValue(typeId, out var type)
        ? type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).Select(DocumentationId.Of).Concat(type.GetFields(Declared).Where(f => !f.IsSpecialName).Select(DocumentationId.Of))
        : [];

    private static Dictionary<string, Type> ReadTypes()
    {
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll").Order(StringComparer.Ordinal))
            foreach (var type in Exported(path)) types.TryAdd(DocumentationId.Of(type), type);
        return types;
    }

    private static Type[] Exported(string path)
    {
        try
        {
            return Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetExportedTypes();
        }
        catch (Exception e) when (e is BadImageFormatException or FileNotFoundException or FileLoadException) // native files beside the assemblies
        {
            return [];
        }
    }
}
