using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>The contracts of a workspace, loaded from the bytes of their files, which stay free to be built again. Immutable.</summary>
internal sealed class ContractSet
{
    private ContractSet(ImmutableArray<KnownContract> all, string? trouble)
    {
        All = all;
        Trouble = trouble;
    }

    public ImmutableArray<KnownContract> All { get; }

    /// <summary>Why there are none; null when nothing is wrong.</summary>
    public string? Trouble { get; }

    /// <param name="places">Full paths of plug-ins.</param>
    public static ContractSet Load(ImmutableArray<string> places, TestFiles? tests)
    {
        try
        {
            var folders = places.Select(p => Directory.Exists(p) ? p : Path.GetDirectoryName(p)!).ToList(); // a full path of a file
            return new ContractSet([.. ContractPlugins.Load(places, LoadMode.Trial).Select(c => new KnownContract(c, DocumentationOf(c, folders), tests))], null);
        }
        catch (PluginException e)
        {
            return new ContractSet([], e.Message);
        }
    }

    public KnownContract? Find(ContractId id) => All.FirstOrDefault(c => c.Loaded.Id == id);

    private static string DocumentationOf(LoadedContract contract, List<string> folders) =>
        folders.Select(f => Path.Combine(f, contract.AssemblyName + ".xml")).FirstOrDefault(File.Exists) ?? "";
}
