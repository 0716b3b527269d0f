using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Runtime;

/// <summary>A contract from a plug-in and what follows from it: the assembly scripts compile against, and all that they may touch. Immutable.</summary>
public sealed class LoadedContract
{
    /// <param name="contract">The instance that serves.</param>
    /// <param name="assembly">The bytes of its assembly.</param>
    /// <param name="list">What scripts may touch besides the contract; null for <see cref="AllowList.Default"/>.</param>
    public LoadedContract(DecisionContract contract, ImmutableArray<byte> assembly, AllowList? list = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        Contract = contract;
        Assembly = assembly;
        Surface = ContractSurface.Of(contract);
        HostList = list ?? AllowList.Default;
        AllowList = HostList.With(Surface.Members);
    }

    private LoadedContract(LoadedContract plain, Companion companion)
    {
        (Contract, Assembly, Surface, HostList, Files, Companion) = (plain.Contract, plain.Assembly, plain.Surface, plain.HostList, plain.Files, companion);
        AllowList = plain.AllowList.With(companion.Surface.Members);
    }

    public DecisionContract Contract { get; }

    public ContractId Id => Contract.Id;

    public ImmutableArray<byte> Assembly { get; }

    /// <summary>Simple name of the contract's assembly.</summary>
    public string AssemblyName => Contract.GetType().Assembly.GetName().Name!; // an assembly that was loaded has a name

    public ContractSurface Surface { get; }

    /// <summary>What tests see besides; null for what is deployed.</summary>
    public Companion? Companion { get; }

    /// <summary>Simple names of all assemblies an image may refer to besides the framework.</summary>
    internal ImmutableArray<string> AssemblyNames => Companion is { } companion ? [AssemblyName, companion.Name] : [AssemblyName];

    /// <summary>The plug-in as it was loaded; null for a contract of the application itself.</summary>
    internal PluginFiles? Files { get; init; }

    /// <summary>What another process needs to load this contract.</summary>
    /// <exception cref="Isolation.WorkerException">The contract's assembly is no file, as in an application that is one file.</exception>
    internal PluginFiles FilesForWorkers() =>
        Files ?? (Contract.GetType().Assembly.Location is { Length: > 0 } file
            ? PluginFiles.OfApplication(file)
            : throw new Isolation.WorkerException($"The contract '{Id}' has no assembly file that a worker process could load. Name its plug-in folder instead of the contract itself."));

    /// <summary>The same contract for a compilation that sees more.</summary>
    public LoadedContract With(Companion companion)
    {
        ArgumentNullException.ThrowIfNull(companion);
        return new LoadedContract(this, companion);
    }

    /// <summary>The allow-list without the contract's surface.</summary>
    public AllowList HostList { get; }

    /// <summary>The host's allow-list, the contract's surface and the companion's.</summary>
    public AllowList AllowList { get; }
}
