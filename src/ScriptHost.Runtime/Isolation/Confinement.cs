using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ScriptHost.Runtime.Isolation;

/// <summary>What holds the worker processes of this host, found out once. Immutable.</summary>
public sealed class Confinement
{
    private const int NoSuchFile = 2; // ENOENT

    private static readonly Lazy<Confinement> Found = new(() => new Confinement(Bubblewrap.Find()));
    private static readonly Lazy<string> Empty = new(MakeEmptyFolder);

    private readonly Bubblewrap? _bubblewrap;

    private Confinement(Bubblewrap? bubblewrap) => _bubblewrap = bubblewrap;

    public static Confinement OfThisHost => Found.Value;

    public IsolationLevel Level => _bubblewrap is null ? IsolationLevel.Limits : IsolationLevel.Bubblewrap;

    /// <summary>What it keeps a worker from, for people.</summary>
    public string Text => Level switch
    {
        IsolationLevel.Bubblewrap => "bubblewrap: own process, no network, no writable files, memory and time limits, empty environment",
        _ => "limits: own process, memory and time limits, writes to no file, empty environment; the network and readable files are not closed (install bubblewrap for that)",
    };

    /// <summary>Whether the process that is started is a wrapper, and the worker its descendant.</summary>
    internal bool Wraps(WorkerCommand command) => _bubblewrap is not null && !command.IsBare;

    /// <exception cref="Win32Exception">There is no such executable.</exception>
    internal ProcessStartInfo Start(WorkerCommand command, WorkerLimits limits)
    {
        ImmutableArray<string> words = [command.FileName, .. command.Arguments];
        if (_bubblewrap is not null && !command.IsBare)
        {
            if (!File.Exists(command.FileName)) throw new Win32Exception(NoSuchFile); // the wrapper would start, and only then say so
            words = _bubblewrap.Wrap(words, command.Folders);
        }
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Empty.Value,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Variables(limits).SetItems(command.Environment)) start.Environment[name] = value;
        return start;
    }

    private static string MakeEmptyFolder()
    {
        var folder = Directory.CreateTempSubdirectory("scripthost-empty-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete();
        return folder.FullName;
    }

    // What .NET needs, the limits it keeps by itself, and the same place and language on every machine.
    private static ImmutableDictionary<string, string> Variables(WorkerLimits limits) => ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("PATH", "/usr/bin:/bin"),
        KeyValuePair.Create("LANG", "C.UTF-8"),
        KeyValuePair.Create("TZ", "UTC"),
        KeyValuePair.Create("DOTNET_ROOT", WorkerCommand.DotnetRoot),
        KeyValuePair.Create("DOTNET_GCHeapHardLimit", limits.HeapBytes.ToString("X", CultureInfo.InvariantCulture)),
        KeyValuePair.Create("DOTNET_gcConcurrent", "0"),
        KeyValuePair.Create("DOTNET_EnableDiagnostics", "0"), // no debugger socket, no dump
        KeyValuePair.Create(SelfLimits.Variable, limits.ResidentBytes.ToString(CultureInfo.InvariantCulture)),
    ]);
}

/// <summary>How firmly a worker process is held.</summary>
public enum IsolationLevel
{
    /// <summary>An own process with limits that the kernel keeps, and an environment of its own.</summary>
    Limits,

    /// <summary>Also no network, no writable file system and no view of other processes, by bubblewrap.</summary>
    Bubblewrap,
}
