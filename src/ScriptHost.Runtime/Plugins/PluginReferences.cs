using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ScriptHost.Runtime.Plugins;

/// <summary>Follows the references of a plug-in before any of its code runs, so that what is missing is found at load and not in a request.</summary>
internal static class PluginReferences
{
    public static void Verify(PluginFiles files, PluginContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>([files.MainPath]);
        while (open.TryDequeue(out var path))
            foreach (var reference in Of(path, files))
                if (reference.Name is { } name && seen.Add(name) && Follow(reference, path, files, context) is { } next)
                    open.Enqueue(next);
    }

    /// <exception cref="BadImageFormatException">The stream is no .NET assembly.</exception>
    public static AssemblyName[] Of(Stream assembly)
    {
        using var image = new PEReader(assembly);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }

    private static string? Follow(AssemblyName reference, string from, PluginFiles files, PluginContext context)
    {
        var user = Path.GetFileName(from);
        if (SharedAssemblies.TryGetVersion(reference.Name!, out var version))   // named: the caller has looked
        {
            if (reference.Version > version)
                throw new PluginException(files.Folder, $"'{user}' in '{files.Folder}' needs '{reference.Name}' {reference.Version} or later, but this host has {version}. Update the host, or build the plug-in against {version}.");
            return null;
        }
        return context.Find(reference) ?? throw new PluginException(files.Folder,
            $"'{user}' in '{files.Folder}' needs the assembly '{reference.Name}' {reference.Version}, but there is no file '{Path.Combine(files.Folder, reference.Name + ".dll")}'. Deploy the whole output folder of the contract project (EnableDynamicLoading copies its packages).");
    }

    private static AssemblyName[] Of(string path, PluginFiles files)
    {
        try
        {
            return Of(files.Open(path));
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new PluginException(files.Folder, $"'{path}' is not a .NET assembly: {exception.Message} Build the contract project and name its output folder.", exception);
        }
    }
}
