using System.Collections.Immutable;

namespace ScriptHost.Compiler.Intake;

/// <summary>A repository of scripts, as its <c>scripthost.yaml</c> describes it. Paths are absolute.</summary>
/// <param name="Folder">Where <c>scripthost.yaml</c> lies, or the folder that was asked when there is none.</param>
/// <param name="Contracts">Plug-in folders, plug-in assemblies or contract projects; see <see cref="ContractPlace"/>.</param>
/// <param name="Scripts">The scripts root. Default <c>scripts</c>.</param>
/// <param name="Data">Where a server started here keeps its registry. Default <c>data</c>.</param>
/// <param name="Hosts">Running servers by name; <c>default</c> is asked when none is named.</param>
public sealed record Workspace(string Folder, ImmutableArray<string> Contracts, string Scripts, string Data, ImmutableSortedDictionary<string, Uri> Hosts)
{
    public const string FileName = "scripthost.yaml";

    /// <summary>The workspace of the nearest <c>scripthost.yaml</c> at or above a folder; without one, the defaults below that folder.</summary>
    public static WorkspaceRead Around(string folder)
    {
        var full = Path.GetFullPath(folder);
        for (var at = full; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, FileName))) return WorkspaceReader.Read(at);
        return new WorkspaceRead(Default(full), []);
    }

    internal static Workspace Default(string folder) =>
        new(folder, [], Path.Combine(folder, "scripts"), Path.Combine(folder, "data"), ImmutableSortedDictionary<string, Uri>.Empty);
}

/// <summary>What was found in a <c>scripthost.yaml</c>.</summary>
/// <param name="Workspace">Null when the file cannot be used; then the diagnostics, whose paths are absolute, say why.</param>
public sealed record WorkspaceRead(Workspace? Workspace, ImmutableArray<ScriptDiagnostic> Diagnostics);
