using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using ScriptHost.Runtime.Inspection;

namespace ScriptHost.Runtime;

/// <summary>Holds one script assembly, which can reach the contract, the meter and the approved framework assemblies, and no other.</summary>
internal sealed class ScriptLoadContext(string name, Assembly contract, Assembly? companion, LoadMode mode) : AssemblyLoadContext(name, isCollectible: mode == LoadMode.Trial)
{
    public Assembly Load(ImmutableArray<byte> assembly, ImmutableArray<byte> symbols) =>
        LoadFromStream(new MemoryStream([.. assembly], writable: false), new MemoryStream([.. symbols], writable: false));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name ?? "";
        if (name == contract.GetName().Name) return contract;
        if (companion is not null && name == companion.GetName().Name) return companion;
        if (name == typeof(Meter).Assembly.GetName().Name) return typeof(Meter).Assembly;
        if (FrameworkAssemblies.Contains(name)) return null; // the default context has it
        throw new FileNotFoundException($"A script may not load the assembly '{name}'.", name);
    }
}
