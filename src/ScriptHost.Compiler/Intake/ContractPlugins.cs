using System.Collections.Immutable;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Compiler.Intake;

/// <summary>The contracts of some plug-ins, together.</summary>
public static class ContractPlugins
{
    /// <param name="places">See <see cref="ContractPlace"/>; a place named twice is loaded once.</param>
    /// <returns>Sorted by id.</returns>
    /// <exception cref="PluginException">A plug-in cannot be used, or two define the same contract.</exception>
    public static ImmutableArray<LoadedContract> Load(IEnumerable<string> places, LoadMode mode)
    {
        var plugins = places.Select(ContractPlace.Resolve).Distinct(StringComparer.Ordinal).Select(place => PluginLoader.Load(place, mode)).ToList();
        foreach (var twice in plugins.SelectMany(p => p.Contracts.Select(c => (c.Id, p.Folder))).GroupBy(c => c.Id).Where(g => g.Count() > 1))
            throw new PluginException(twice.First().Folder, $"The contract '{twice.Key}' comes from {string.Join(" and ", twice.Select(c => $"'{c.Folder}'"))}. Name one of them only.");
        return
        [
            .. plugins.SelectMany(p => LoadedContracts.Of(p)).OrderBy(c => c.Id.Name, StringComparer.Ordinal).ThenBy(c => c.Id.Major),
        ];
    }
}
