using System.Xml;
using System.Xml.Linq;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Compiler.Intake;

/// <summary>
/// What a workspace may name as a contract: a plug-in folder, a plug-in assembly, or the folder of a contract project. A project stands
/// for its newest build, whatever its configuration, so that an engineer builds and goes on.
/// </summary>
public static class ContractPlace
{
    /// <summary>The plug-in folder or assembly to load.</summary>
    /// <exception cref="PluginException">The project was not built, or cannot be read.</exception>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full) || Directory.GetFiles(full, "*.csproj") is not [var project]) return full;
        var assembly = AssemblyName(project) + ".dll";
        return Builds(full, assembly).OrderByDescending(File.GetLastWriteTimeUtc).ThenBy(build => build, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new PluginException(full, $"The contract project '{project}' has no build. Run: dotnet build {Path.GetRelativePath(Environment.CurrentDirectory, full)}");
    }

    // bin/<configuration>/<framework>/<assembly>: where `dotnet build` puts it.
    private static IEnumerable<string> Builds(string folder, string assembly)
    {
        var bin = Path.Combine(folder, "bin");
        if (!Directory.Exists(bin)) return [];
        return Directory.GetDirectories(bin).SelectMany(Directory.GetDirectories).Select(output => Path.Combine(output, assembly)).Where(File.Exists);
    }

    private static string AssemblyName(string project)
    {
        try
        {
            return XDocument.Load(project).Descendants("AssemblyName").LastOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project);
        }
        catch (XmlException exception)
        {
            throw new PluginException(project, $"The contract project '{project}' is not XML: {exception.Message} Correct it and build it again.", exception);
        }
    }
}
