using System.Reflection;
using System.Runtime.Loader;

namespace ScriptHost.Runtime.Plugins;

/// <summary>Loads one plug-in: shared assemblies from the host, everything else from the plug-in's own files.</summary>
internal sealed class PluginContext : AssemblyLoadContext
{
    private readonly PluginFiles _files;
    private readonly AssemblyDependencyResolver? _resolver;

    public PluginContext(PluginFiles files, LoadMode mode) : base(Path.GetFileName(files.Folder), isCollectible: mode == LoadMode.Trial)
    {
        _files = files;
        _resolver = Resolver(files);
    }

    public Assembly LoadMain()
    {
        try
        {
            return LoadFile(_files.MainPath);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw new PluginException(_files.Folder, $"The runtime refuses '{_files.MainPath}': {exception.Message} Build the contract project for this runtime (net{Environment.Version.Major}.0, any CPU).", exception);
        }
    }

    /// <summary>The plug-in's own file for an assembly; null when it ships none.</summary>
    public string? Find(AssemblyName name)
    {
        if (_resolver?.ResolveAssemblyToPath(name) is { } resolved && _files.Contains(resolved)) return resolved;
        var beside = Path.Combine(_files.Folder, name.CultureName ?? "", name.Name + ".dll");
        return _files.Contains(beside) ? beside : null;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        SharedAssemblies.Contains(assemblyName.Name) ? null
        : Find(assemblyName) is { } path ? LoadFile(path)
        : null;

    // Native code cannot be loaded from memory: these files stay mapped, so replace them by renaming, not by writing into them.
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver?.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;

    private Assembly LoadFile(string path)
    {
        using var image = _files.Open(path);
        using var symbols = PluginFiles.OpenSymbols(path);
        return LoadFromStream(image, symbols);
    }

    // The resolver refuses a folder in which a file of the .deps.json is missing; PluginReferences then says which one.
    private static AssemblyDependencyResolver? Resolver(PluginFiles files)
    {
        try
        {
            return new AssemblyDependencyResolver(files.MainPath);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
