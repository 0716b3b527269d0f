using System.Collections.Immutable;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Server;

/// <summary>What a server is started with.</summary>
public sealed record ServerOptions
{
    /// <summary>Holds <c>registry.db</c> and <c>logs/</c>; made when it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>TCP port on the loopback addresses; 0 takes any free one. Default 0.</summary>
    public int Port { get; init; }

    /// <summary>The scripts folder of a repository: its points that have no version yet are published at start. Null for none.</summary>
    public string? ScriptsRoot { get; init; }

    /// <summary>Plug-in folders, or assemblies in them.</summary>
    public ImmutableArray<string> PluginPaths { get; init; } = [];

    /// <summary>How often plug-in folders are looked at; a change is taken up after one to two of these. Default 1 s.</summary>
    public TimeSpan PluginPollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where scripthost is installed, so that bundles are compiled and tried in its worker processes; null compiles and tries them in this process.</summary>
    public string? WorkerFolder { get; init; }

    /// <summary>Where scripts run: where they ask to, unless this says that all run in workers.</summary>
    public WorkerSettings Workers { get; init; } = WorkerSettings.Default;

    /// <summary>Which decisions are recorded. Default: all, 256 MiB and 30 days of them.</summary>
    public RecordingOptions Recording { get; init; } = RecordingOptions.Default;

    public RequestLimits Limits { get; init; } = new();

    /// <summary>Whether log lines also go to standard error. Default true.</summary>
    public bool LogToConsole { get; init; } = true;
}

/// <summary>The most one request may send. What is larger is refused with status 413.</summary>
/// <param name="Decision">Bytes of one input. Default 1 MiB.</param>
/// <param name="Batch">Bytes of a whole batch. Default 64 MiB.</param>
/// <param name="BatchLine">Bytes of one line of a batch. Default 1 MiB.</param>
/// <param name="Bundle">Bytes of an uploaded bundle. Default 4 MiB.</param>
public sealed record RequestLimits(int Decision = 1 << 20, long Batch = 64 << 20, int BatchLine = 1 << 20, int Bundle = 4 << 20);
