using System.Collections.Immutable;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Verification;

/// <summary>Where compile and trial workers come from and what they load.</summary>
/// <param name="Folder">Where scripthost is installed; null for the folder of the running application.</param>
/// <param name="Plugins">Full paths of the contract plug-ins: folders, or assemblies in them.</param>
/// <param name="Parallel">Processes of one kind at work at the same time. 1 or more.</param>
/// <param name="Warm">Whether compile workers compile something of their own first: for those who will serve many, not for one command.</param>
public sealed record WorkerPlace(string? Folder, ImmutableArray<string> Plugins, int Parallel, bool Warm)
{
    /// <summary>Whether the workers give way to whatever else wants the processor: where decisions are made meanwhile. Default false.</summary>
    public bool IsPolite { get; init; }

    /// <exception cref="WorkerException">There is no scripthost in the folder.</exception>
    internal WorkerCommand Command(string kind)
    {
        var command = WorkerCommand.ScriptHost(kind, Folder);
        // They live for minutes: code that was compiled fast is worth more than code that runs fast in the end.
        return (command with { Arguments = command.Arguments.AddRange(Plugins), IsPolite = IsPolite }).With("DOTNET_TieredPGO", "0");
    }
}
