using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Plugins.Tests.Plugins;

public sealed class PluginLoaderTests
{
    [Theory]
    [InlineData("Credit.Contract", "credit-risk@1")]
    [InlineData("Retention.Contract", "retention-offer@1")]
    public void A_built_contract_project_is_a_plug_in(string project, string id)
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src", project, "bin", configuration, "net10.0"));

        var plugin = PluginLoader.Load(folder, LoadMode.Serving);

        Assert.Equal(id, Assert.Single(plugin.Contracts).Id.ToString());
        Assert.Equal(folder, plugin.Folder);
        Assert.False(plugin.IsUnloadable);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, project + ".dll")), plugin.AssemblyBytes);
    }

    [Fact]
    public void A_file_names_its_plug_in_as_well_as_its_folder_does()
    {
        using var folder = new PluginFolder().WithEcho("one");

        var plugin = PluginLoader.Load(Path.Combine(folder.Path, "Echo.dll"), LoadMode.Trial);

        Assert.Equal(folder.Path, plugin.Folder);
        Assert.Equal(folder.Load().ContentHash, plugin.ContentHash);
    }

    [Fact]
    public void A_contract_is_of_the_hosts_own_contract_type_even_when_the_folder_ships_a_copy()
    {
        using var folder = new PluginFolder().WithEcho("one");
        var without = folder.Load().ContentHash;
        folder.With("ScriptHost.Contracts.dll", File.ReadAllBytes(typeof(DecisionContract).Assembly.Location));

        var plugin = folder.Load();

        Assert.IsAssignableFrom<DecisionContract>(plugin.Contracts[0]);
        Assert.Same(typeof(DecisionContract).Assembly, plugin.Contracts[0].GetType().BaseType!.Assembly);
        Assert.Equal(without, plugin.ContentHash);
    }

    [Fact]
    public void Two_plug_ins_use_their_own_version_of_one_library()
    {
        byte[] old = PluginSource.Library("old", "1.0.0.0"), @new = PluginSource.Library("new", "2.0.0.0");
        using var first = new PluginFolder().WithEchoOfLibrary(old).With("Library.dll", old);
        using var second = new PluginFolder().WithEchoOfLibrary(@new).With("Library.dll", @new);

        var says = new[] { first.Load(), second.Load(LoadMode.Serving) }.Select(Sample);

        Assert.Equal(["old", "new"], says);
    }

    [Fact]
    public void A_library_beside_the_plug_in_is_found_without_a_dependency_file()
    {
        var library = PluginSource.Library("beside");
        using var folder = new PluginFolder().WithEchoOfLibrary(library).With("Library.dll", library);
        File.Delete(Path.Combine(folder.Path, "Echo.deps.json"));

        var plugin = PluginLoader.Load(Path.Combine(folder.Path, "Echo.dll"), LoadMode.Trial);

        Assert.Equal("beside", Sample(plugin));
    }

    [Fact]
    public void A_replaced_folder_loads_anew_while_the_old_plug_in_keeps_working()
    {
        using var folder = new PluginFolder().WithEcho("first");
        var old = folder.Load(LoadMode.Serving);

        folder.WithEcho("second");
        var replaced = folder.Load(LoadMode.Serving);

        Assert.Equal(["first", "second"], [Sample(old), Sample(replaced)]);
        Assert.NotEqual(old.ContentHash, replaced.ContentHash);
    }

    [Fact]
    public void A_library_first_needed_after_its_folder_is_gone_still_loads()
    {
        var library = PluginSource.Library("kept");
        using var folder = new PluginFolder().With("Library.dll", library).With("Echo.dll", PluginSource.Compile("Echo", PluginSource.Contract("\"\"").Replace("output) => \"\"", "output) => Library.Text", StringComparison.Ordinal),
            references: [PluginSource.Contracts, Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(library)]));
        var contract = PluginLoader.Load(Path.Combine(folder.Path, "Echo.dll"), LoadMode.Trial).Contracts[0];

        foreach (var file in Directory.EnumerateFiles(folder.Path)) File.Delete(file);

        Assert.Equal("kept", contract.GetType().GetMethod("Fault")!.Invoke(contract, [null]));
    }

    [Fact]
    public void A_trial_plug_in_really_unloads()
    {
        using var folder = new PluginFolder().WithEcho("gone");
        var context = LoadAndUnload(folder);

        for (var i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [Fact]
    public void A_serving_plug_in_stays()
    {
        using var folder = new PluginFolder().WithEcho("stays");

        var exception = Assert.Throws<InvalidOperationException>(folder.Load(LoadMode.Serving).Unload);

        Assert.Contains("LoadMode.Trial", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contracts_of_one_assembly_come_sorted_by_id()
    {
        using var folder = new PluginFolder().With("Two.dll", PluginSource.Compile("Two",
            PluginSource.Contract("\"b\"", "b-point", "B") + PluginSource.Contract("\"a\"", "a-point", "A").Replace("using System.Collections.Generic;", "", StringComparison.Ordinal).Replace("using ScriptHost.Contracts;", "", StringComparison.Ordinal),
            references: PluginSource.Contracts));

        Assert.Equal(["a-point@1", "b-point@1"], folder.Load().Contracts.Select(contract => contract.Id.ToString()));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndUnload(PluginFolder folder)
    {
        var plugin = folder.Load();
        var context = new WeakReference(AssemblyLoadContext.GetLoadContext(plugin.Contracts[0].GetType().Assembly));
        plugin.Unload();
        return context;
    }

    private static string Sample(Plugin plugin)
    {
        var contract = plugin.Contracts[0];
        var samples = (IReadOnlyList<object>)contract.GetType().GetProperty("Samples")!.GetValue(contract)!;
        return (string)samples[0].GetType().GetProperty("Text")!.GetValue(samples[0])!;
    }
}
