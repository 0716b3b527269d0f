using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Verification.Workers;

/// <summary>The contracts of a worker process, from its first question on.</summary>
internal sealed class WorkerContracts(ImmutableArray<string> places)
{
    public ImmutableArray<LoadedContract> All { get; private set; } = [];

    public LoadedContract? Find(ContractId id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The answer to the first question: what is wrong with a plug-in; empty when they are loaded.</summary>
    public byte[] Load()
    {
        try
        {
            All = ContractPlugins.Load(places, LoadMode.Trial);
            return [];
        }
        catch (PluginException e)
        {
            return Frame.Of(e.Message);
        }
    }
}
