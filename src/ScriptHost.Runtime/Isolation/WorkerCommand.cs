using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Isolation;

/// <summary>How a worker process is started. Immutable.</summary>
/// <param name="FileName">Full path of the executable.</param>
/// <param name="Environment">All that the worker inherits besides what .NET itself needs.</param>
public sealed record WorkerCommand(string FileName, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, string> Environment)
{
    /// <summary>Whether it gives way to whatever else wants the processor. Default false.</summary>
    public bool IsPolite { get; init; }

    /// <summary>Whether it runs without bubblewrap, under plain limits, also where bubblewrap works. Default false.</summary>
    public bool IsBare { get; init; }

    /// <summary>Folders a worker must be able to read besides the system's own: of .NET and of the worker's executable.</summary>
    internal ImmutableArray<string> Folders =>
        [.. Arguments.Prepend(FileName).Where(Path.IsPathFullyQualified).Select(a => Path.GetDirectoryName(a)!).Distinct(StringComparer.Ordinal)]; // a full path of a file has a folder

    /// <summary>A hidden verb of the command line that lies in <paramref name="folder"/>: <c>scripthost worker run</c>.</summary>
    /// <param name="folder">Where scripthost is installed; null for the folder of the running application.</param>
    /// <exception cref="WorkerException">There is no scripthost in the folder.</exception>
    public static WorkerCommand ScriptHost(string verb, string? folder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(verb);
        var assembly = Path.Combine(Path.GetFullPath(folder ?? AppContext.BaseDirectory), "scripthost.dll");
        if (!File.Exists(assembly)) throw new WorkerException($"There is no '{assembly}' to start worker processes with. Name the folder scripthost is installed in.");
        return OfAssembly(assembly, "worker", verb);
    }

    /// <summary>A .NET application, run by the very runtime of this process.</summary>
    public static WorkerCommand OfAssembly(string path, params ImmutableArray<string> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var dotnet = Path.Combine(DotnetRoot, "dotnet");
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return File.Exists(dotnet)
            ? new WorkerCommand(dotnet, ["exec", path, .. arguments], none)
            : new WorkerCommand(Path.ChangeExtension(path, null), arguments, none); // an application that brings its own runtime
    }

    /// <summary>The same command with one more environment variable.</summary>
    public WorkerCommand With(string variable, string value) => this with { Environment = Environment.SetItem(variable, value) };

    // shared/Microsoft.NETCore.App/10.0.0/ lies three below it.
    internal static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
