using System.Text.Json;

namespace ScriptHost.Cli.Tests;

public sealed class NewAndRunTests
{
    [Theory]
    [InlineData("credit-risk@1", "{\"outcome\":\"accept\",\"risk\":0,\"reason\":\"\"}")]
    [InlineData("retention-offer@1", "{\"action\":\"none\",\"churnProbability\":0,\"reason\":\"\"}")]
    public async Task A_new_script_passes_its_check_and_runs(string contract, string firstOutput)
    {
        using var workspace = new TempWorkspace();

        var made = await workspace.RunAsync("new", "my-point", "--contract", contract);
        var check = await workspace.RunAsync("check", "my-point");
        var run = await workspace.RunAsync("run", "my-point");

        Says.OnStdout(made, 0, "scripts/my-point/my-point.csx\nscripts/my-point/script.yaml\nscripts/my-point/cases/my-point.jsonl\n");
        Says.OnStderr(made, 0, "next: scripthost check my-point");
        Says.OnStderr(check, 0, "next: scripthost run my-point");
        Assert.Equal(firstOutput, run.Out.Split('\n')[0]);
        Says.OnStderr(run, 0, "sample 1: ", " fuel, ", "next: scripthost deploy my-point");
        Assert.All(workspace.Text("scripts/my-point/cases/my-point.jsonl").TrimEnd().Split('\n'), line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task A_new_script_is_known_to_the_editor_and_settings_that_are_there_stay()
    {
        using var workspace = new TempWorkspace();

        Says.OnStderr(await workspace.RunAsync("new", "first", "--contract", "credit-risk@1"), 0, ".vscode/settings.json tells VS Code what a script is");
        Assert.Equal("scripthost-csx", JsonDocument.Parse(workspace.Text(".vscode/settings.json")).RootElement.GetProperty("files.associations").GetProperty("*.csx").GetString());
        workspace.With(".vscode/settings.json", "{}");
        await workspace.RunAsync("new", "second", "--contract", "credit-risk@1");

        Assert.Equal("{}", workspace.Text(".vscode/settings.json"));
    }

    [Theory]
    [InlineData("words.Select(w => w + \"!\")", "\"notes\":[\"one!\",\"two!\"]", "144 of 1,000,000 fuel")]
    [InlineData("Enumerable.Repeat(\"x\", 2_000_000_000)", "null", "stopped at its allocation budget")]
    [InlineData("words.Select(w => w[9].ToString())", "null", "threw IndexOutOfRangeException in 'Decide' (lazy.csx:4)")]
    public async Task A_query_in_an_output_runs_under_the_budget_of_its_decision(string notes, string output, string account)
    {
        using var workspace = new TempWorkspace().With("lazy.csx", $$"""
            LendingDecision Decide(Application a)
            {
                var words = new List<string> { "one", "two" };
                return LendingDecision.Accept(0.5) with { Notes = {{notes}} };
            }
            """);

        var run = await workspace.RunAsync("run", "lazy.csx", "--contracts", Path.Combine(Cli.Repository, "tests", "Lending.Contract"), "--contract", "lending@1");

        Assert.Contains(output, run.Out, StringComparison.Ordinal);
        Assert.Contains(account, run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_adds_up_to_what_the_samples_spend()
    {
        using var workspace = new TempWorkspace();
        await workspace.RunAsync("new", "my-point", "--contract", "credit-risk@1");

        var run = await workspace.RunAsync("run", "my-point", "--profile", "--json", "run.json");

        using var report = JsonDocument.Parse(workspace.Text("run.json"));
        var spent = report.RootElement.GetProperty("decisions").EnumerateArray().Sum(d => d.GetProperty("usage").GetProperty("fuel").GetInt64());
        Assert.Equal(spent, report.RootElement.GetProperty("lines").EnumerateArray().Sum(l => l.GetProperty("fuel").GetInt64()));
        Says.OnStderr(run, 0, $"fuel by line, 3 samples together: {spent}\n", "scripts/my-point/my-point.csx:");
        Says.OnStderr(await workspace.RunAsync("run", "my-point", "--json", "/proc/none/run.json"), 2, "'/proc/none/run.json' cannot be written: ");
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);

        var outcome = await workspace.RunAsync("new", "point", "--contract", "credit-risk@1");

        Says.OnStderr(outcome, 2, "'scripts/point' is there already and stays as it is");
        Assert.Equal(TempWorkspace.Accept, workspace.Text("scripts/point/point.csx"));
    }

    [Fact]
    public async Task A_name_that_cannot_be_a_point_is_refused_with_the_rule()
    {
        using var workspace = new TempWorkspace();

        Says.OnStderr(await workspace.RunAsync("new", "My_Point", "--contract", "credit-risk@1"), 2, "'My_Point' cannot name a decision point", "such as 'credit-risk'");
    }

    [Fact]
    public async Task An_input_comes_from_an_argument_a_file_or_stdin()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => CreditDecision.Accept(0.5);");
        await workspace.RunAsync("new", "other", "--contract", "credit-risk@1");
        var input = JsonDocument.Parse(workspace.Text("scripts/other/cases/other.jsonl").Split('\n')[0]).RootElement.GetProperty("input").GetRawText();
        workspace.With("input.json", input);

        var outcomes = new[]
        {
            await workspace.RunAsync("run", "point", "--input", input),
            await workspace.RunAsync("run", "point", "--input", "input.json"),
            await Cli.RunAsync(workspace.Folder, input, ["run", "point", "--input", "-"]),
        };

        Assert.All(outcomes, o => Says.OnStdout(o, 0, "{\"outcome\":\"accept\",\"risk\":0.5,\"reason\":\"\"}\n"));
    }

    [Fact]
    public async Task A_run_that_stops_gives_1_with_the_reason_and_the_line()
    {
        using var workspace = TempWorkspace.WithScript("""
            CreditDecision Decide(Applicant a)
            {
                if (a.Age > 30) throw new InvalidOperationException();
                return CreditDecision.Accept(0);
            }
            """);

        var text = await workspace.RunAsync("run", "point");
        var json = await workspace.RunAsync("run", "point", "--format", "json");

        Says.OnStderr(text, 1, "sample 1: point threw InvalidOperationException in 'Decide' (point/point.csx:3)");
        using var document = JsonDocument.Parse(json.Out);
        var first = document.RootElement.GetProperty("decisions")[0];
        Assert.Equal(JsonValueKind.Null, first.GetProperty("output").ValueKind);
        Assert.Equal("ScriptError", first.GetProperty("stop").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_script_with_errors_is_not_run()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => Nothing;");

        var outcome = await workspace.RunAsync("run", "point");

        Says.OnStderr(outcome, 1, "scripts/point/point.csx(1,39): error CS0103");
        Assert.Empty(outcome.Out);
    }
}
