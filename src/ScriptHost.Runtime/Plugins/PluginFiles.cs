using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ScriptHost.Runtime.Plugins;

/// <summary>
/// A plug-in folder as it was at one moment, in memory: a dependency that is first needed an hour later still comes from this version,
/// and no file stays locked or mapped.
/// </summary>
internal sealed class PluginFiles
{
    private static readonly string[] Loadable = [".dll", ".so", ".dylib", ".deps.json"];
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = 0 };

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private PluginFiles(string folder, string? main)
    {
        Folder = folder;
        foreach (var path in Directory.EnumerateFiles(folder, "*", Everywhere).Where(Loads)) _files[path] = File.ReadAllBytes(path);
        MainPath = main ?? FindMain();
    }

    private PluginFiles(string main, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        Folder = Path.GetDirectoryName(main)!; // a full path of a file
        MainPath = main;
        foreach (var (path, bytes) in files) _files[path] = bytes;
    }

    /// <summary>Full path, without a separator at its end.</summary>
    public string Folder { get; }

    /// <summary>Full path of the assembly that holds the contracts.</summary>
    public string MainPath { get; }

    /// <param name="path">The folder, or the assembly in it that holds the contracts.</param>
    public static PluginFiles Read(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            if (Directory.Exists(full)) return new PluginFiles(full, main: null);
            if (File.Exists(full)) return new PluginFiles(Path.GetDirectoryName(full)!, main: full);   // a file lies in a folder
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(full, $"The plug-in '{full}' cannot be read: {exception.Message} Check that the copy is complete and that this account may read it.", exception);
        }
        throw new PluginException(full, $"There is no plug-in folder or assembly at '{full}'. Build the contract project and name its output folder.");
    }

    /// <summary>An assembly of the running application and what it refers to beside itself, as if it were a plug-in.</summary>
    public static PluginFiles OfApplication(string main)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [main] = File.ReadAllBytes(main) };
        var open = new Queue<string>([main]);
        while (open.TryDequeue(out var path))
        {
            foreach (var reference in PluginReferences.Of(new MemoryStream(files[path], writable: false)))
            {
                var beside = Path.Combine(Path.GetDirectoryName(main)!, reference.Name + ".dll"); // a full path of a file
                if (SharedAssemblies.Contains(reference.Name) || files.ContainsKey(beside) || !File.Exists(beside)) continue;
                files[beside] = File.ReadAllBytes(beside);
                open.Enqueue(beside);
            }
        }
        return new PluginFiles(main, files);
    }

    /// <summary>The files as <see cref="Write"/> wrote them, in another process.</summary>
    public static PluginFiles Read(BinaryReader reader)
    {
        var main = reader.ReadString();
        var files = Enumerable.Range(0, reader.ReadInt32()).Select(_ => KeyValuePair.Create(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()))).ToArray();
        return new PluginFiles(main, files);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(MainPath);
        writer.Write(_files.Count);
        foreach (var (path, bytes) in _files)
        {
            writer.Write(path);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    public bool Contains(string path) => _files.ContainsKey(path);

    public ImmutableArray<byte> Bytes(string path) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_files[path]);

    public Stream Open(string path) => new MemoryStream(_files[path], writable: false);

    /// <summary>Symbols are read when their assembly is; without them a stack trace only lacks lines.</summary>
    public static Stream? OpenSymbols(string assemblyPath)
    {
        var symbols = Path.ChangeExtension(assemblyPath, ".pdb");
        try
        {
            return File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols), writable: false) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string ContentHash()
    {
        var hash = new Hash().Add("plugin-1").Add(Relative(MainPath));
        foreach (var (path, bytes) in _files) hash.Add(Relative(path)).Add(bytes);
        return hash.ToHex();
    }

    private string FindMain()
    {
        var assemblies = _files.Keys.Where(IsAssemblyBesideMe).ToArray();
        var described = assemblies.Where(path => Contains(Path.ChangeExtension(path, ".deps.json"))).ToArray();
        return (described, assemblies) switch
        {
            ([var only], _) => only,
            ([], [var only]) => only,
            ([], []) => throw new PluginException(Folder, $"The folder '{Folder}' holds no .NET assembly{NotAssemblies()}. Build the contract project and name its output folder."),
            _ => throw new PluginException(Folder, $"The folder '{Folder}' holds several assemblies that may be the plug-in: {Names(described is [] ? assemblies : described)}. Name the file instead of the folder, or give each plug-in its own folder."),
        };
    }

    private string NotAssemblies() =>
        _files.Keys.Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).ToArray() is { Length: > 0 } others ? $"; {Names(others)} is none" : "";

    private bool IsAssemblyBesideMe(string path) =>
        Path.GetDirectoryName(path) == Folder && path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && IsAssembly(_files[path]);

    private static bool IsAssembly(byte[] bytes)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(bytes, writable: false));
            return image.HasMetadata && image.GetMetadataReader().IsAssembly;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static bool Loads(string path) =>
        Loadable.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        && !Path.GetFileNameWithoutExtension(path).Equals(SharedAssemblies.ContractsName, StringComparison.OrdinalIgnoreCase);

    private string Relative(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    private static string Names(IEnumerable<string> paths) => string.Join(", ", paths.Select(path => $"'{Path.GetFileName(path)}'"));
}
