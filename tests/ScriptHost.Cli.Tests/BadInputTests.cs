namespace ScriptHost.Cli.Tests;

public sealed class BadInputTests
{
    [Fact]
    public async Task An_unknown_key_in_script_yaml_is_a_finding_with_a_suggestion()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept, manifest: "contract: credit-risk@1\nbuget: { fuel: 1000 }\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/point/script.yaml(2,1): error SH1013: unknown key 'buget' in script.yaml; did you mean 'budget'; the keys are contract, owners, budget", "    ^~~~~");
    }

    [Theory]
    [InlineData("script: scripts\n", "scripthost.yaml(1,1): error SH1013: unknown key 'script' in scripthost.yaml; did you mean 'scripts'; the keys are contracts, scripts, data, hosts")]
    [InlineData("hosts:\n  default: localhost\n", "scripthost.yaml(2,12): error SH1013: the host 'default' is 'localhost'; write its URL, such as http://127.0.0.1:5080")]
    [InlineData("contracts: [a\n", "this is not YAML")]
    public async Task A_scripthost_yaml_that_cannot_be_used_is_refused_at_its_line(string text, string message)
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept).With("scripthost.yaml", text);

        var outcome = await workspace.RunAsync("check");

        Says.OnStderr(outcome, 2, message, "1 error in scripthost.yaml");
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task A_missing_contract_is_named_with_those_that_are_here()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept, manifest: "contract: credit-risks@1\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "error SH1014: the contract 'credit-risks@1' is not on this host; did you mean 'credit-risk@1'; it has credit-risk@1, retention-offer@1");
    }

    [Fact]
    public async Task A_second_script_in_a_point_that_nobody_loads_is_refused()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept).With("scripts/point/point-v2.csx", TempWorkspace.Accept);

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/point/point-v2.csx: error SH0015: 'point' has two scripts: 'point.csx' decides and does not load this one");
    }

    [Fact]
    public async Task Two_scripts_of_which_none_has_the_name_of_the_point_are_both_named()
    {
        using var workspace = new TempWorkspace().With("scripts/point/a.csx", TempWorkspace.Accept).With("scripts/point/b.csx", TempWorkspace.Accept).With("scripts/point/script.yaml", "contract: credit-risk@1\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "here 'point.csx', and the folder holds a.csx, b.csx; rename the one that decides");
    }

    [Fact]
    public async Task A_file_of_5_MB_is_refused_without_being_read()
    {
        using var workspace = TempWorkspace.WithScript(new string(' ', 5_000_000) + TempWorkspace.Accept);

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/point/point.csx: error SH0015:", "5,000,0");
    }

    [Fact]
    public async Task A_load_cycle_is_shown_as_its_circle()
    {
        using var workspace = TempWorkspace.WithScript("#load \"lib/a.csx\"\n" + TempWorkspace.Accept)
            .With("scripts/lib/a.csx", "#load \"lib/b.csx\"\n").With("scripts/lib/b.csx", "#load \"lib/a.csx\"\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/lib/b.csx(1,7): error SH0017: this closes a circle of #load: lib/a.csx -> lib/b.csx -> lib/a.csx");
    }

    [Fact]
    public async Task A_load_out_of_the_scripts_folder_is_refused()
    {
        using var workspace = TempWorkspace.WithScript("#load \"../../secret.csx\"\n" + TempWorkspace.Accept).With("secret.csx", "");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/point/point.csx(1,7): error SH0017: '../../secret.csx' leads out of the scripts folder", "          ^~~~~");
    }

    [Fact]
    public async Task A_load_through_a_link_is_refused()
    {
        using var workspace = TempWorkspace.WithScript("#load \"lib/a.csx\"\n" + TempWorkspace.Accept).With("elsewhere/a.csx", "");
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "scripts/lib"), Path.Combine(workspace.Folder, "elsewhere"));

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/point/point.csx(1,7): error SH0017: 'lib/a.csx' goes through the link 'lib'");
    }

    [Fact]
    public async Task A_missing_manifest_says_what_to_write()
    {
        using var workspace = new TempWorkspace().With("scripts/point/point.csx", TempWorkspace.Accept);

        Says.OnStdout(await workspace.RunAsync("check"), 1, "scripts/point/script.yaml: error SH1013: the file is missing; it names the contract");
    }

    [Fact]
    public async Task An_input_that_does_not_fit_names_each_pointer()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);

        Says.OnStderr(await workspace.RunAsync("run", "point", "--input", """{"housing":"castle"}"""), 2, "/housing: ", "/loanAmount: is missing");
    }
}
