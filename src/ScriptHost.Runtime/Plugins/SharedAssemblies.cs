using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Plugins;

/// <summary>What every plug-in takes from the host and never from its own folder: ScriptHost.Contracts and the framework.</summary>
internal static class SharedAssemblies
{
    private static readonly AssemblyName Contracts = typeof(DecisionContract).Assembly.GetName();
    private static readonly FrozenDictionary<string, string> Framework = FrameworkFiles().ToFrozenDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public static string ContractsName => Contracts.Name!;   // our own assembly has a name

    public static bool Contains(string? name) => name is not null && (IsContracts(name) || Framework.ContainsKey(name));

    /// <summary>The version the host has of a shared assembly.</summary>
    public static bool TryGetVersion(string name, [NotNullWhen(true)] out Version? version)
    {
        version = IsContracts(name) ? Contracts.Version
            : Framework.TryGetValue(name, out var file) ? AssemblyName.GetAssemblyName(file).Version
            : null;
        return version is not null;
    }

    private static bool IsContracts(string name) => string.Equals(name, ContractsName, StringComparison.OrdinalIgnoreCase);

    // Trusted assemblies that lie with the runtime (shared/<framework>/<version>/). The application's own packages are trusted too, but a plug-in does not get them.
    private static IEnumerable<string> FrameworkFiles()
    {
        var runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        var frameworks = Path.GetDirectoryName(Path.GetDirectoryName(runtime));
        var installed = Path.GetFileName(frameworks) == "shared";   // otherwise the application brings its own runtime, in one folder
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return trusted
            .Where(file => Path.GetDirectoryName(file) is var folder && (folder == runtime || installed && Path.GetDirectoryName(Path.GetDirectoryName(folder)) == frameworks))
            .DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase);
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
