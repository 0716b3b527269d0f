using System.Collections.Concurrent;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>The workspaces of open files. Safe from any thread.</summary>
/// <param name="options">What the command line says in place of <c>scripthost.yaml</c>.</param>
internal sealed class SiteMap(EditorServerOptions options) : IDisposable
{
    private readonly Lock _changing = new();
    private readonly Dictionary<string, Site> _byWorkspace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Site> _byFolder = new(StringComparer.Ordinal);
    private string? _root;

    /// <summary>Contracts were built again, or a <c>scripthost.yaml</c> was saved: everything may look otherwise now.</summary>
    public event Action? Changed;

    /// <param name="root">The folder that the editor has open; files below it without a <c>scripthost.yaml</c> belong to it.</param>
    public void Open(string root) => _root = root;

    /// <summary>The site that the editor's folder belongs to; null when the editor has single files open.</summary>
    public Site? Root => _root is { } root ? OfFolder(root) : null;

    public Site Of(string path) => OfFolder(Path.GetDirectoryName(path) ?? path);

    /// <summary>Whether an assembly that was built again is part of a contract here.</summary>
    public bool Holds(string assembly)
    {
        lock (_changing) return _byWorkspace.Values.Any(s => s.Holds(assembly));
    }

    /// <summary>Forgets all that was read, because something of it changed.</summary>
    public void Renew()
    {
        lock (_changing)
        {
            foreach (var site in _byWorkspace.Values) site.Dispose();
            _byWorkspace.Clear();
            _byFolder.Clear();
        }
        Changed?.Invoke();
    }

    public void Dispose()
    {
        lock (_changing)
            foreach (var site in _byWorkspace.Values) site.Dispose();
    }

    private Site OfFolder(string folder) => _byFolder.TryGetValue(folder, out var known) ? known : Find(folder);

    private Site Find(string folder)
    {
        lock (_changing)
        {
            var workspace = Given(Read(folder));
            if (!_byWorkspace.TryGetValue(workspace.Folder, out var site)) _byWorkspace[workspace.Folder] = site = new Site(workspace, options, _ => Renew());
            return _byFolder[folder] = site;
        }
    }

    private Workspace Read(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, Workspace.FileName))) return Workspace.Around(at).Workspace ?? Workspace.Default(at); // its faults are shown in the file
        return Workspace.Default(_root is { } root && IsBelow(folder, root) ? root : folder);
    }

    private Workspace Given(Workspace workspace) => workspace with
    {
        Contracts = options.Contracts.IsEmpty ? workspace.Contracts : options.Contracts,
        Scripts = options.Scripts ?? workspace.Scripts,
    };

    private static bool IsBelow(string folder, string root) => folder == root || folder.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
