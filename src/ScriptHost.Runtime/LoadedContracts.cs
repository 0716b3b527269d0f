using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Runtime;

/// <summary>The contracts of this process. Safe from any thread; readers see all contracts of a plug-in change at once.</summary>
public sealed class LoadedContracts
{
    private readonly Lock _changing = new();
    private ImmutableSortedDictionary<string, LoadedContract> _byId = ImmutableSortedDictionary.Create<string, LoadedContract>(StringComparer.Ordinal);

    /// <summary>Sorted by id.</summary>
    public ImmutableArray<LoadedContract> All => [.. Volatile.Read(ref _byId).Values];

    public LoadedContract? Find(ContractId id) => Volatile.Read(ref _byId).GetValueOrDefault(id.ToString());

    /// <summary>Adds contracts, or puts them in the place of those with their ids.</summary>
    public void Put(IEnumerable<LoadedContract> contracts)
    {
        lock (_changing) Volatile.Write(ref _byId, _byId.SetItems(contracts.Select(c => KeyValuePair.Create(c.Id.ToString(), c))));
    }

    /// <summary>Adds the contracts of a plug-in.</summary>
    /// <exception cref="PluginException">Another plug-in has a contract with the same id already.</exception>
    public void Add(Plugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_changing)
        {
            if (plugin.Contracts.FirstOrDefault(c => Find(c.Id) is not null) is { } twice)
                throw new PluginException(plugin.Folder, $"The contract '{twice.Id}' of the plug-in in '{plugin.Folder}' is on this host already. Name each plug-in once, and give each contract its own name or major version.");
            Put(Of(plugin));
        }
    }

    /// <summary>The contracts of a plug-in, ready for scripts.</summary>
    public static ImmutableArray<LoadedContract> Of(Plugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return [.. plugin.Contracts.Select(c => new LoadedContract(c, plugin.AssemblyBytes) { Files = plugin.Files })];
    }

    /// <summary>A contract that the application references and makes itself.</summary>
    public static LoadedContract Of(DecisionContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        // An application in a single file has no assembly file. It can serve; only compiling needs the bytes.
        var file = contract.GetType().Assembly.Location;
        return new LoadedContract(contract, File.Exists(file) ? [.. File.ReadAllBytes(file)] : []);
    }
}
