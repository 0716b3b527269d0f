using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>The contracts of a workspace, loaded from the bytes of their files, which stay free to be built again. Immutable.</summary>
internal sealed class ContractSet
{
    private ContractSet(ImmutableArray<LoadedContract> all, string? trouble)
    {
        All = all;
        Trouble = trouble;
    }

    public ImmutableArray<LoadedContract> All { get; }

    /// <summary>Why there are none; null when nothing is wrong.</summary>
    public string? Trouble { get; }

    /// <param name="places">Full paths of plug-ins.</param>
    public static ContractSet Load(ImmutableArray<string> places)
    {
        try
        {
            return new ContractSet(ContractPlugins.Load(places, LoadMode.Trial), null);
        }
        catch (PluginException e)
        {
            return new ContractSet([], e.Message);
        }
    }

    public LoadedContract? Find(ContractId id) => All.FirstOrDefault(c => c.Id == id);
}
