using System.Text.Json;

namespace ScriptHost.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task Clean_scripts_print_no_data_and_name_the_next_command()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "check");

        Says.OnStderr(outcome, 0, "2 scripts checked: 2 may be deployed, 0 may not; 0 errors, 0 warnings", "next: scripthost run credit-risk");
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task A_finding_is_data_with_its_line_and_a_caret_below_the_place()
    {
        using var workspace = TempWorkspace.WithScript("""
            CreditDecision Decide(Applicant a)
            {
                var rate = File.ReadAllText("rate.txt").Length;
                return CreditDecision.Accept(rate);
            }
            """);

        var outcome = await workspace.RunAsync("check");

        Says.OnStdout(outcome, 1, """
            scripts/point/point.csx(3,16): error SH0002: 'System.IO.File' exists in .NET, but is not available to scripts: a script reads no files; ask the contract's owners to put the data into the input, or write the table into the script
                    var rate = File.ReadAllText("rate.txt").Length;
                               ^~~~
            """.ReplaceLineEndings("\n"));
        Says.OnStderr(outcome, 1, "1 script checked: 0 may be deployed, 1 may not; 1 error, 0 warnings");
        Assert.DoesNotContain("next:", outcome.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_with_every_finding()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => CreditDecision.Accept(DateTime.Now.Hour + a.Agee);")
            .With("scripts/other/other.csx", TempWorkspace.Accept).With("scripts/other/script.yaml", "contract: credit-risk@1\n");

        var outcome = await workspace.RunAsync("check", "--format", "json");

        Assert.Equal(1, outcome.ExitCode);
        using var document = JsonDocument.Parse(outcome.Out);
        Assert.False(document.RootElement.GetProperty("passed").GetBoolean());
        Assert.Equal(["other True", "point False"], document.RootElement.GetProperty("scripts").EnumerateArray().Select(s => $"{s.GetProperty("name")} {s.GetProperty("passed")}"));
        var findings = document.RootElement.GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("severity").GetString() == "error").ToArray();
        Assert.Equal(["SH0001", "CS1061"], findings.Select(d => d.GetProperty("id").GetString()));
        Assert.All(findings, d => Assert.Equal(("error", "scripts/point/point.csx", 1), (d.GetProperty("severity").GetString(), d.GetProperty("path").GetString(), d.GetProperty("line").GetInt32())));
    }

    [Theory]
    [InlineData("'Applicant' has no member 'LoanAmunt'; did you mean 'LoanAmount'", "CreditDecision Decide(Applicant a) => CreditDecision.Accept(a.LoanAmunt);")]
    [InlineData("'DateTime.Now' exists in .NET, but is not available to scripts: a decision must not depend on when it is made", "CreditDecision Decide(Applicant a) => CreditDecision.Accept(DateTime.Now.Hour);")]
    [InlineData("(1,1): error SH0006: #r is not available", "#r \"nuget: Newtonsoft.Json, 13.0.3\"\nCreditDecision Decide(Applicant a) => CreditDecision.Accept(0);")]
    [InlineData("calls 'Decide', which this script does not define; add: CreditDecision Decide(Applicant a)", "double Risk(Applicant a) => 0;")]
    [InlineData("error SH1001: 'double Decide(Applicant a)' returns 'double' instead of 'CreditDecision'", "double Decide(Applicant a) => 0;")]
    [InlineData("on samples 1, 2, 3 of 'credit-risk@1' the script stopped after 200,000 fuel in 'Decide'", "CreditDecision Decide(Applicant a) { while (true) { } }")]
    public async Task What_is_wrong_with_a_script_is_said_with_the_next_step(string message, string script)
    {
        using var workspace = TempWorkspace.WithScript(script);

        Says.OnStdout(await workspace.RunAsync("check", "point"), 1, message);
    }

    [Theory]
    [InlineData("scripts")]
    [InlineData("scripts/point")]
    [InlineData("scripts/point/point.csx")]
    [InlineData("scripts/point/script.yaml")]
    [InlineData("point")]
    public async Task A_point_is_named_by_its_name_its_folder_or_its_files(string word)
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);

        Says.OnStderr(await workspace.RunAsync("check", word), 0, "1 script checked: 1 may be deployed");
    }

    [Fact]
    public async Task A_loose_file_is_checked_against_the_contract_that_is_named()
    {
        using var workspace = new TempWorkspace().With("loose/try me.csx", TempWorkspace.Accept);

        var outcome = await workspace.RunAsync("check", "loose/try me.csx", "--contract", "credit-risk@1");

        Says.OnStderr(outcome, 0, "next: scripthost run 'loose/try me.csx' --contract credit-risk@1");
    }

    [Fact]
    public async Task Paths_are_shown_from_the_folder_one_stands_in()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => Nothing;");

        var outcome = await Cli.RunAsync(Path.Combine(workspace.Folder, "scripts"), "check");

        Says.OnStdout(outcome, 1, "point/point.csx(1,39): error CS0103: 'Nothing' does not exist here");
        Assert.DoesNotContain("scripts/point", outcome.Out, StringComparison.Ordinal);
    }
}
