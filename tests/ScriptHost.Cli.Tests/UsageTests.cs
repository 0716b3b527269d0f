namespace ScriptHost.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("did you mean 'check'?", "chekc")]
    [InlineData("did you mean '--format'", "check", "--fromat", "json")]
    [InlineData("'xml' not recognized. Must be one of: 'text' 'json'", "check", "--format", "xml")]
    [InlineData("'credit-risk' is not a contract; write its name and major version, such as credit-risk@1", "check", "--contract", "credit-risk")]
    [InlineData("Required argument missing for command: 'run'", "run")]
    [InlineData("--input and --sample exclude each other", "run", "credit-risk", "--input", "-", "--sample", "1")]
    [InlineData("There is no file, folder or decision point 'credit-rsk'; did you mean 'credit-risk'. The points here are credit-risk, retention-offer.", "check", "credit-rsk")]
    [InlineData("There is no folder 'nowhere'", "check", "--scripts", "nowhere")]
    [InlineData("'scripts/lib' holds no decision point", "check", "scripts/lib")]
    [InlineData("Name the contract it is written for: --contract NAME@MAJOR", "check", "scripts/lib/scorecard.csx")]
    [InlineData("There is no contract 'credit-rsk@1'; did you mean 'credit-risk@1'", "check", "scripts/lib/scorecard.csx", "--contract", "credit-rsk@1")]
    [InlineData("There is no plug-in folder or assembly at", "check", "--contracts", "nowhere")]
    [InlineData("There is no sample 9; 'credit-risk@1' has samples 1 to 3", "run", "credit-risk", "--sample", "9")]
    public async Task A_command_line_that_cannot_be_used_gives_2_and_the_next_step(string message, params string[] arguments)
    {
        var outcome = await Cli.RunAsync(Cli.Repository, arguments);

        Says.OnStderr(outcome, 2, message);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task Help_is_data_and_names_every_verb()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "--help");

        Says.OnStdout(outcome, 0, "new", "check", "run", "serve", "deploy", "versions", "rollback", "version");
        Assert.Empty(outcome.Talk);
    }

    [Fact]
    public async Task The_version_names_all_that_decides_what_a_bundle_becomes()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "version");

        Says.OnStdout(outcome, 0, "scripthost 0.1.0", "runtime    .NET 10", "compiler   roslyn", "allow-list ");
        Assert.Empty(outcome.Talk);
    }

    [Fact]
    public async Task Outside_of_a_repository_it_says_what_to_do()
    {
        var empty = Directory.CreateTempSubdirectory("scripthost-cli-");

        var outcome = await Cli.RunAsync(empty.FullName, "check");

        Says.OnStderr(outcome, 2, "There is no folder 'scripts'", "scripthost new NAME --contract NAME@MAJOR");
        empty.Delete();
    }
}
