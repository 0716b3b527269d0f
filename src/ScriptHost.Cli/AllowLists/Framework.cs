using System.Reflection;
using System.Runtime.InteropServices;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>The public surface of the running .NET, by documentation id. Nothing of it is run.</summary>
internal static class Framework
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<Dictionary<string, Type>> TypesById = new(ReadTypes);

    public static string Version => RuntimeInformation.FrameworkDescription;

    public static IReadOnlyDictionary<string, Type> Types => TypesById.Value;

    /// <summary>The ids of a type's own public members; none when .NET has no such type.</summary>
    public static IEnumerable<string> MembersOf(string typeId) => Types.TryGetValue(typeId, out var type)
        ? Methods(type).Where(m => m.IsPublic).Select(DocumentationId.Of).Concat(type.GetFields(Declared).Where(f => f.IsPublic && !f.IsSpecialName).Select(DocumentationId.Of))
        : [];

    /// <summary>Whether .NET has it, for those who derive or implement, too. A type that is not exported is not known here and counts as there.</summary>
    public static bool Has(string id)
    {
        var type = MemberName.TypeOf(id);
        if (id[0] == 'T') return Types.ContainsKey(type);
        return !Types.TryGetValue(type, out var declaring)
            || (id[0] == 'F' ? declaring.GetFields(Declared).Select(DocumentationId.Of) : Methods(declaring).Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly).Select(DocumentationId.Of)).Contains(id);
    }

    private static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

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
