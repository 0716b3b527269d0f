using Microsoft.CodeAnalysis;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Plugins.Tests.Plugins;

public sealed class PluginRefusalTests
{
    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var exception = Assert.Throws<PluginException>(() => PluginLoader.Load("no-such-folder", LoadMode.Trial));

        Assert.Contains(Path.GetFullPath("no-such-folder"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_holds_no_assembly()
    {
        using var folder = new PluginFolder();

        Says(folder.Refusal(), folder.Path, "holds no .NET assembly.");
    }

    [Fact]
    public void A_file_that_only_looks_like_an_assembly_is_named()
    {
        using var folder = new PluginFolder().With("Native.dll", "not an assembly"u8.ToArray());

        Says(folder.Refusal(), "'Native.dll' is none");
        Says(Assert.Throws<PluginException>(() => PluginLoader.Load(Path.Combine(folder.Path, "Native.dll"), LoadMode.Trial)), "Native.dll' is not a .NET assembly");
    }

    [Fact]
    public void A_truncated_assembly_is_refused_with_its_name()
    {
        var whole = PluginSource.Compile("Echo", PluginSource.Contract("\"x\""), references: PluginSource.Contracts);
        using var folder = new PluginFolder().With("Echo.dll", whole[..(whole.Length / 2)]);

        Says(folder.Refusal(), "Echo.dll");
    }

    [Fact]
    public void Several_assemblies_without_a_dependency_file_are_all_named()
    {
        using var folder = new PluginFolder().WithEcho("x").With("Library.dll", PluginSource.Library("y"));

        Says(folder.Refusal(), "'Echo.dll', 'Library.dll'", "Name the file");
    }

    [Fact]
    public void An_assembly_without_a_contract_says_what_a_contract_is()
    {
        using var folder = new PluginFolder().With("Library.dll", PluginSource.Library("x"));

        Says(folder.Refusal(), "'Library.dll'", "holds no contract", "DecisionContract<TInput, TOutput>");
    }

    [Fact]
    public void Two_contracts_with_one_id_are_both_named()
    {
        using var folder = new PluginFolder().With("Two.dll", PluginSource.Compile("Two",
            PluginSource.Contract("\"a\"") + PluginSource.Contract("\"b\"", className: "Other").Replace("using System.Collections.Generic;", "", StringComparison.Ordinal).Replace("using ScriptHost.Contracts;", "", StringComparison.Ordinal),
            references: PluginSource.Contracts));

        Says(folder.Refusal(), "'echo@1' is defined twice", "'Echo'", "'Other'");
    }

    [Fact]
    public void A_throwing_constructor_is_named_with_its_exception()
    {
        using var folder = new PluginFolder().With("Echo.dll", PluginSource.Compile("Echo", PluginSource.Contract("\"x\"", constructor: "throw new System.NotSupportedException(\"no licence file\");"), references: PluginSource.Contracts));

        Says(folder.Refusal(), "contract class 'Echo'", "NotSupportedException: no licence file");
    }

    [Fact]
    public void A_missing_library_is_named_with_the_file_it_should_be_in()
    {
        using var folder = new PluginFolder().WithEchoOfLibrary(PluginSource.Library("x", "3.1.0.0"));

        Says(folder.Refusal(), "'Echo.dll'", "needs the assembly 'Library' 3.1.0.0", Path.Combine(folder.Path, "Library.dll"));
    }

    [Fact]
    public void A_plug_in_built_for_a_newer_host_is_refused_with_both_versions()
    {
        var newer = PluginSource.Compile("ScriptHost.Contracts", """
            namespace ScriptHost.Contracts { public abstract class DecisionContract<TInput, TOutput> { protected DecisionContract(string name, int major) { } } }
            """, "9.0.0.0");
        using var folder = new PluginFolder().With("Echo.dll", PluginSource.Compile("Echo",
            """public sealed class Echo : ScriptHost.Contracts.DecisionContract<string, string> { public Echo() : base("echo", 1) { } }""", references: MetadataReference.CreateFromImage(newer)));

        Says(folder.Refusal(), "'ScriptHost.Contracts' 9.0.0.0 or later", "this host has " + typeof(ScriptHost.Contracts.ContractId).Assembly.GetName().Version);
    }

    [Fact]
    public void A_plug_in_does_not_get_a_library_of_the_host_that_it_does_not_ship()
    {
        using var folder = new PluginFolder().With("Echo.dll", PluginSource.Compile("Echo", PluginSource.Contract("typeof(Xunit.FactAttribute).Name"),
            references: [PluginSource.Contracts, MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)]));

        Says(folder.Refusal(), "needs the assembly 'xunit.core'");
    }

    private static void Says(PluginException exception, params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
    }
}
