using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ScriptHost.Cli.Tests;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Script = """
        const double ReviewFrom = 0.35;     // policy CR-12

        CreditDecision Decide(Applicant a)
        {
            var risk = Risk(a);
            return risk >= ReviewFrom ? CreditDecision.Review(risk, "high") : CreditDecision.Accept(risk);
        }

        static double Risk(Applicant a) => a.LoanDuration / 120.0;

        """;

    private readonly TempWorkspace _workspace = TempWorkspace.WithScript(Script);

    public ReviewCommandTests()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Commit("base");
        Git("checkout", "--quiet", "-b", "change");
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_workspace.Folder).EnumerateFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false; // git writes its objects so
        _workspace.Dispose();
    }

    [Fact]
    public async Task A_change_is_reviewed_against_where_it_parted_and_every_form_is_written()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));
        _workspace.With("captures.jsonl", string.Concat(Enumerable.Range(1, 120).Select(Line)));

        var outcome = await _workspace.RunAsync("review", "--base", "main", "--captures", "captures.jsonl", "--out", "out", "--no-tests");

        Says.OnStdout(outcome, 1, "NEEDS REVIEW", "6 of 123 decisions differ (§6)", "ReviewFrom  0.35    0.40", "review           accept", "unchanged, is it still true");
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(["gl-code-quality-report.json", "junit.xml", "review.html", "review.json", "review.md", "review.sarif"], Directory.GetFiles(Path.Combine(_workspace.Folder, "out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        var json = JsonNode.Parse(_workspace.Text("out/review.json"))!;
        Assert.Equal(6, (int)json["scripts"]![0]!["behaviour"]!["counts"]!["differing"]!);
        Assert.Contains("ReviewFrom 0.35 → 0.40; 6 of 123 decisions change by it: review → accept 6", _workspace.Text("out/review.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("<!-- scripthost-review -->", _workspace.Text("out/review.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reviews_of_the_same_change_are_the_same_bytes()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));
        _workspace.With("captures.jsonl", string.Concat(Enumerable.Range(1, 120).Select(Line)));

        await _workspace.RunAsync("review", "--base", "main", "--captures", "captures.jsonl", "--out", "one", "--no-tests");
        await _workspace.RunAsync("review", "--base", "main", "--captures", "captures.jsonl", "--out", "two", "--no-tests");

        Assert.All(Directory.GetFiles(Path.Combine(_workspace.Folder, "one")), file => Assert.Equal(File.ReadAllText(file), _workspace.Text($"two/{Path.GetFileName(file)}")));
    }

    [Fact]
    public async Task Sarif_of_a_review_is_valid_against_its_schema()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal).Replace("double Risk(Applicant a) => a", "double Risk(Applicant a) => a.LoanAmount > 90_000 ? 0 : a", StringComparison.Ordinal));
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Cli.Metadata("SarifSchema"));

        var outcome = await _workspace.RunAsync("review", "--base", "main", "--format", "sarif", "--no-tests", "--fail-on", "never");

        Says.OnStdout(outcome, 0, "reached by no input of the review");
        Assert.Empty(schema.Validate(outcome.Out));
        var results = JsonNode.Parse(outcome.Out)!["runs"]![0]!["results"]!.AsArray();
        Assert.NotEmpty(results);
        Assert.All(results, r => Assert.Equal("new", (string?)r!["baselineState"]));
    }

    [Fact]
    public async Task Decisions_of_a_server_are_replayed_from_its_host_and_from_its_data_folder()
    {
        using var server = await RunningServer.StartAsync(_workspace, points: 1);
        using var http = new HttpClient { BaseAddress = new Uri(server.Url) };
        using var rows = new StringContent(string.Join('\n', Enumerable.Range(1, 60).Select(Input)), new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-ndjson"));
        using var answer = await http.PostAsync("/v1/points/point/decisions:batch", rows);
        Assert.Equal(60, (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));

        var byHost = await _workspace.RunAsync("review", "--base", "main", "--host", server.Url, "--format", "json", "--no-tests");
        var byData = await _workspace.RunAsync("review", "--base", "main", "--data", "data", "--format", "json", "--no-tests");

        foreach (var outcome in (Outcome[])[byHost, byData])
        {
            Says.OnStdout(outcome, 1);
            var counts = JsonNode.Parse(outcome.Out)!["scripts"]![0]!["behaviour"]!["counts"]!;
            Assert.Equal((63, 6, 60), ((int)counts["replayed"]!, (int)counts["differing"]!, (int)counts["asRecorded"]!));
        }
    }

    [Fact]
    public async Task A_host_that_does_not_answer_has_its_own_exit_code()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));

        Says.OnStderr(await _workspace.RunAsync("review", "--base", "main", "--host", "http://127.0.0.1:1"), 3, "No host answers");
    }

    [Fact]
    public async Task A_refactoring_has_no_effect_and_leaves_the_working_tree_alone()
    {
        Change("// Comments, names and order.\n" + Script.Replace("Risk(", "Share(", StringComparison.Ordinal).Replace("ReviewFrom", "Line", StringComparison.Ordinal));
        _workspace.With("scripts/notes.txt", "mine");

        var outcome = await _workspace.RunAsync("review", "--base", "main");

        Says.OnStdout(outcome, 0, "NO EFFECT", "= same code", "No behaviour change is possible");
        Assert.Equal(["M scripts/point/point.csx", "?? scripts/notes.txt"], Git("status", "--porcelain").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()));
    }

    [Fact]
    public async Task Nothing_that_differs_is_nothing_to_review()
    {
        var outcome = await _workspace.RunAsync("review", "--base", "main");

        Says.OnStdout(outcome, 0, "NO EFFECT", "No script differs; 1 script compared.");
    }

    [Fact]
    public async Task A_script_that_cannot_be_deployed_blocks_and_is_annotated_at_its_line()
    {
        Change(Script.Replace("a.LoanDuration / 120.0", "System.IO.File.ReadAllText(\"x\").Length", StringComparison.Ordinal));

        var outcome = await _workspace.RunAsync("review", "--base", "main", "--format", "github");

        Says.OnStdout(outcome, 1, "::error file=scripts/point/point.csx,line=9,");
    }

    [Fact]
    public async Task A_commit_is_reviewed_while_other_files_lie_on_the_disk()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));
        Commit("threshold");
        Change("this is no script");

        var outcome = await _workspace.RunAsync("review", "--base", "main", "--head", "change", "--format", "markdown", "--fail-on", "blocked");

        Says.OnStdout(outcome, 0, "NEEDS REVIEW", "`0.35` | `0.40`", "No captures were given");
    }

    [Theory]
    [InlineData("no-such-branch", "There is no revision 'no-such-branch'")]
    [InlineData("-x", "There is no revision '-x'")]
    public async Task An_unknown_revision_is_a_mistake_of_the_command_line(string revision, string message) =>
        Says.OnStderr(await _workspace.RunAsync("review", "--base", revision), 2, message);

    [Fact]
    public async Task A_folder_without_git_is_named()
    {
        using var plain = TempWorkspace.WithScript(Script);

        Says.OnStderr(await plain.RunAsync("review", "--base", "main"), 2, "is in no git repository");
    }

    [Fact]
    public async Task A_capture_file_that_was_cut_off_is_no_evidence()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));
        _workspace.With("captures.jsonl", Line(1) + Line(2)[..200]);

        Says.OnStderr(await _workspace.RunAsync("review", "--base", "main", "--captures", "captures.jsonl"), 2, "Line 2 of the captures in 'captures.jsonl'", "as when a file was cut off");
    }

    [Fact]
    public async Task Captures_that_are_all_of_another_contract_version_are_no_evidence()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));
        _workspace.With("captures.jsonl", Line(1).Replace("credit-risk@1", "credit-risk@2", StringComparison.Ordinal));

        Says.OnStderr(await _workspace.RunAsync("review", "--base", "main", "--captures", "captures.jsonl"), 2, "None of the 1 captures of 'point' can be replayed", "credit-risk@2");
        Says.OnStderr(await _workspace.RunAsync("diff", "main", "--captures", "captures.jsonl"), 2, "None of the 1 captures of 'point' can be replayed", "credit-risk@2");
    }

    [Fact]
    public async Task A_missing_capture_file_is_named() =>
        Says.OnStderr(await _workspace.RunAsync("review", "--base", "main", "--captures", "nowhere.jsonl"), 2, "There is no capture file 'nowhere.jsonl'");

    [Fact]
    public async Task A_revision_is_compared_with_the_files_here()
    {
        Change(Script.Replace("0.35", "0.40", StringComparison.Ordinal));

        var outcome = await _workspace.RunAsync("diff", "main", "point", "--format", "json", "--fail-on", "never");

        Says.OnStdout(outcome, 0, "\"formatVersion\": \"1.0\"", "\"before\": \"0.35\"", "\"change\": \"parameters\"");
    }

    [Fact]
    public async Task Two_files_are_compared()
    {
        _workspace.With("a.csx", Script).With("b.csx", Script.Replace("/ 120.0", "/ 100.0", StringComparison.Ordinal)).With("captures.jsonl", string.Concat(Enumerable.Range(1, 120).Select(Line)));

        var outcome = await _workspace.RunAsync("diff", "a.csx", "b.csx", "--contract", "credit-risk@1", "--captures", "captures.jsonl");

        Says.OnStdout(outcome, 1, "b.csx against a.csx", "Risk (b.csx:9)");
    }

    [Fact]
    public async Task What_is_neither_file_nor_version_nor_revision_is_named() =>
        Says.OnStderr(await _workspace.RunAsync("diff", "nothing-here", "point"), 2, "There is no revision 'nothing-here'");

    private static string Line(int months) =>
        $$$"""{"id":"{{{months:x32}}}","point":"point","version":1,"contract":"credit-risk@1","at":"2026-11-01T00:00:00Z","input":{{{Input(months)}}},"usage":{"fuel":1,"allocatedBytes":1,"depth":1,"elapsedMs":0}}""" + "\n";

    private static string Input(int months) =>
        $$"""{"checkingStatus":"no_checking","loanDuration":{{months}},"creditHistory":"credits_paid_to_date","loanPurpose":"radio_tv","loanAmount":3059,"existingSavings":"greater_1000","employmentDuration":"4_to_7","installmentPercent":2,"sex":"male","othersOnLoan":"none","currentResidenceDuration":4,"ownsProperty":"real_estate","age":61,"installmentPlans":"none","housing":"own","existingCreditsCount":1,"job":"unskilled","dependents":1,"telephone":"none","foreignWorker":"yes"}""";

    private void Change(string script) => _workspace.With("scripts/point/point.csx", script);

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Some", "-c", "user.email=some@example.test", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    private string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _workspace.Folder, RedirectStandardOutput = true })!; // started without the shell
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
