using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>A workspace of which files are open, its contracts and its line. Replaced as a whole when a contract or <c>scripthost.yaml</c> changes.</summary>
internal sealed class Site : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly Lazy<ContractSet> _contracts;
    private readonly Lazy<IChecker> _checker;
    private readonly ImmutableArray<PluginWatcher> _watchers;

    /// <param name="changed">Called when a plug-in was built again.</param>
    public Site(Workspace workspace, EditorServerOptions options, Action<Site> changed)
    {
        Workspace = workspace;
        Tests = options.Tests;
        var places = Resolved(workspace);
        _watchers = [.. places.Select(FolderOf).Where(Directory.Exists).Distinct(StringComparer.Ordinal).Select(f => Watch(f, changed))];
        _contracts = new(() => ContractSet.Load(places, options.Tests));
        _checker = new(() => options.Checker(places));
    }

    public Workspace Workspace { get; }

    /// <summary>How test files are compiled; null when they are left alone.</summary>
    public TestFiles? Tests { get; }

    /// <summary>Why contracts cannot be found; null when nothing is wrong.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Whether what this site loaded, or could not load, may be in a file.</summary>
    public bool Holds(string assembly) => Trouble is not null || _watchers.Any(w => assembly.StartsWith(w.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Loaded when they are first asked for.</summary>
    public ContractSet Contracts => _contracts.Value;

    /// <summary>Made when it is first asked for.</summary>
    public IChecker Checker => _checker.Value;

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        if (_checker.IsValueCreated) _checker.Value.Dispose();
    }

    private static string FolderOf(string place) => Directory.Exists(place) ? place : Path.GetDirectoryName(place)!; // a full path of a file

    private ImmutableArray<string> Resolved(Workspace workspace)
    {
        var places = ImmutableArray.CreateBuilder<string>();
        foreach (var place in workspace.Contracts)
            try
            {
                places.Add(ContractPlace.Resolve(place));
            }
            catch (PluginException e)
            {
                Trouble ??= e.Message;
            }
        return places.ToImmutable();
    }

    private PluginWatcher Watch(string folder, Action<Site> changed)
    {
        var watcher = new PluginWatcher(folder, Look, TimeProvider.System);
        watcher.Changed += (_, _) => changed(this);
        return watcher;
    }
}
