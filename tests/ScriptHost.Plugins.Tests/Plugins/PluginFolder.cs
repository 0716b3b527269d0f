using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Plugins.Tests.Plugins;

/// <summary>A temporary plug-in folder that goes away with the test.</summary>
internal sealed class PluginFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-plugin-");

    public string Path => _folder.FullName;

    public PluginFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    /// <summary>A plug-in whose sample says a text, without dependencies.</summary>
    public PluginFolder WithEcho(string text) =>
        With("Echo.dll", PluginSource.Compile("Echo", PluginSource.Contract($"\"{text}\""), references: PluginSource.Contracts));

    /// <summary>A plug-in whose sample says what its private library says.</summary>
    public PluginFolder WithEchoOfLibrary(byte[] library) =>
        With("Echo.dll", PluginSource.Compile("Echo", PluginSource.Contract("Library.Text"), references: [PluginSource.Contracts, Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(library)]))
            .With("Echo.deps.json", """{"runtimeTarget":{"name":".NETCoreApp,Version=v10.0"},"targets":{".NETCoreApp,Version=v10.0":{"Echo/1.0.0":{"runtime":{"Echo.dll":{}}},"Library/1.0.0":{"runtime":{"Library.dll":{}}}}},"libraries":{"Echo/1.0.0":{"type":"project","serviceable":false,"sha512":""},"Library/1.0.0":{"type":"project","serviceable":false,"sha512":""}}}"""u8.ToArray());

    public Plugin Load(LoadMode mode = LoadMode.Trial) => PluginLoader.Load(Path, mode);

    public PluginException Refusal() => Assert.Throws<PluginException>(() => Load());

    public void Dispose() => _folder.Delete(recursive: true);
}
