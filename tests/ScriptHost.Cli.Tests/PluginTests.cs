using ScriptHost.Plugins.Tests.Plugins;

namespace ScriptHost.Cli.Tests;

public sealed class PluginTests
{
    [Fact]
    public async Task A_plug_in_whose_constructor_throws_is_named_with_its_exception()
    {
        using var workspace = Workspace(PluginSource.Compile("Echo", PluginSource.Contract("\"\"", constructor: "throw new System.InvalidOperationException(\"no licence\");"), references: PluginSource.Contracts));

        Says.OnStderr(await workspace.RunAsync("check"), 2, "The contract class 'Echo'", "cannot be created: InvalidOperationException: no licence");
    }

    [Fact]
    public async Task A_plug_in_that_misses_a_dependency_names_it()
    {
        var library = Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(PluginSource.Library("text"));
        using var workspace = Workspace(PluginSource.Compile("Echo", PluginSource.Contract("Library.Text"), references: [PluginSource.Contracts, library]));

        Says.OnStderr(await workspace.RunAsync("check"), 2, "Library");
    }

    [Fact]
    public async Task A_contract_that_cannot_make_its_samples_is_a_finding_and_no_bug_of_ours()
    {
        var source = PluginSource.Contract("\"\"").Replace("{ get; } = new[] { new EchoInput(\"\") };", "=> throw new System.InvalidOperationException(\"no store\");", StringComparison.Ordinal);
        using var workspace = Workspace(PluginSource.Compile("Echo", source, references: PluginSource.Contracts))
            .With("scripts/point/point.csx", "EchoOutput Decide(EchoInput e) => new EchoOutput(e.Text);").With("scripts/point/script.yaml", "contract: echo@1\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "error SH1014: the contract 'echo@1' cannot make its samples", "InvalidOperationException: no store");
    }

    [Fact]
    public async Task A_contract_project_without_a_build_says_how_to_build_it()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept).With("contracts/My.Contract.csproj", "<Project/>").With("scripthost.yaml", "contracts: [contracts]\n");

        Says.OnStderr(await workspace.RunAsync("check"), 2, "has no build. Run: dotnet build contracts");
    }

    [Fact]
    public async Task Two_plug_ins_with_one_contract_are_both_named()
    {
        var echo = PluginSource.Compile("Echo", PluginSource.Contract("\"\""), references: PluginSource.Contracts);
        using var workspace = Workspace(echo).With("second/Echo.dll", echo).With("scripthost.yaml", "contracts: [plugin, second]\n");

        Says.OnStderr(await workspace.RunAsync("check"), 2, "The contract 'echo@1' comes from", "plugin'", "second'");
    }

    private static TempWorkspace Workspace(byte[] plugin) =>
        TempWorkspace.WithScript(TempWorkspace.Accept).With("plugin/Echo.dll", plugin).With("scripthost.yaml", "contracts: [plugin]\n");
}
