using System.Collections.Frozen;

namespace ScriptHost.Runtime.Inspection;

/// <summary>The framework assemblies whose names may appear in a script's references.</summary>
internal static class FrameworkAssemblies
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Collections.Immutable", "System.Runtime.Extensions", "System.Threading",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
