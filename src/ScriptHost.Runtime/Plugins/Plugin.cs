using System.Collections.Immutable;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Plugins;

/// <summary>One loaded plug-in assembly and its contracts. Safe from any thread; it keeps answering after its folder is replaced.</summary>
public sealed class Plugin
{
    private PluginContext? _context;

    internal Plugin(PluginFiles files, PluginContext context, ImmutableArray<DecisionContract> contracts)
    {
        _context = context;
        Contracts = contracts;
        Files = files;
        Folder = files.Folder;
        AssemblyBytes = files.Bytes(files.MainPath);
        ContentHash = files.ContentHash();
        IsUnloadable = context.IsCollectible;
    }

    /// <summary>One instance of each, sorted by id; at least one. Empty after <see cref="Unload"/>.</summary>
    public ImmutableArray<DecisionContract> Contracts { get; private set; }

    /// <summary>The main assembly exactly as it was loaded: what scripts compile against.</summary>
    public ImmutableArray<byte> AssemblyBytes { get; }

    /// <summary>Everything it was loaded from, for processes that load it again.</summary>
    internal PluginFiles Files { get; }

    /// <summary>Full path of the folder it came from.</summary>
    public string Folder { get; }

    /// <summary>SHA-256 over every file of the folder that can be loaded, with its path, and <c>.deps.json</c>; not symbols, not a copy of ScriptHost.Contracts.</summary>
    public string ContentHash { get; }

    /// <summary>True when loaded for <see cref="LoadMode.Trial"/>.</summary>
    public bool IsUnloadable { get; }

    /// <summary>Lets the plug-in go. Its memory is free once nobody holds a contract, an input or an output of it; calls that still run finish.</summary>
    /// <exception cref="InvalidOperationException">It was loaded for <see cref="LoadMode.Serving"/>.</exception>
    public void Unload()
    {
        if (!IsUnloadable) throw new InvalidOperationException($"The plug-in in '{Folder}' was loaded for serving and stays for the life of the process. Load it with LoadMode.Trial to unload it.");
        Contracts = [];
        Interlocked.Exchange(ref _context, null)?.Unload();
    }
}
