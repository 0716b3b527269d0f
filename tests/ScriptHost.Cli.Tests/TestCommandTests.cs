using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace ScriptHost.Cli.Tests;

public sealed class TestCommandTests
{
    private const string Script = """
        CreditDecision Decide(Applicant a)
        {
            if (a.LoanDuration >= 100) return CreditDecision.Review(0.4, "a long loan");
            return CreditDecision.Accept(0.1);
        }
        """;

    private const string Input = """{"checkingStatus":"no_checking","loanDuration":12,"creditHistory":"credits_paid_to_date","loanPurpose":"radio_tv","loanAmount":3059,"existingSavings":"greater_1000","employmentDuration":"4_to_7","installmentPercent":2,"sex":"male","othersOnLoan":"none","currentResidenceDuration":4,"ownsProperty":"real_estate","age":61,"installmentPlans":"none","housing":"own","existingCreditsCount":1,"job":"unskilled","dependents":1,"telephone":"none","foreignWorker":"yes"}""";

    [Fact]
    public async Task The_tests_of_this_repository_pass_and_reach_every_branch()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "test", "--coverage", "--threshold", "100");

        Says.OnStdout(outcome, 0, "credit-risk: lines 100 % (", "branches 100 % (", "retention-offer: lines 100 % (");
        Says.OnStderr(outcome, 0, "46 goldens run: ", " 0 failed; seed 1; ", "next: scripthost test --mutate");
    }

    [Fact]
    public async Task A_failure_is_data_with_its_place_and_names_the_next_command()
    {
        using var workspace = With("Test(\"twelve months are reviewed\", () => Expect.Equal(1, 2));\nTest(\"fine\", () => { });\n");

        var outcome = await workspace.RunAsync("test");

        Says.OnStdout(outcome, 1, "FAIL  point: twelve months are reviewed\n      at        scripts/point/point.test.csx:1\n      expected  1\n      actual    2\n");
        Says.OnStderr(outcome, 1, "2 tests and 0 goldens run: 1 passed, 1 failed", "next: scripthost test point --filter 'twelve months are reviewed'");
        Assert.All(outcome.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task A_golden_that_differs_is_shown_and_then_updated_on_demand()
    {
        using var workspace = With(null, $$$"""{"name":"kept","input":{{{Input}}},"expected":{"outcome":"accept"}}{{{'\n'}}}{"name":"old","input":{{{Input}}},"expected":{"outcome":"accept","risk":0.2},"tolerance":1E-09}{{{'\n'}}}{"name":"new","input":{{{Input}}}}{{{'\n'}}}""");

        Says.OnStderr(await workspace.RunAsync("test"), 1, "1 passed, 2 failed", "next: scripthost test point --update");
        var update = await workspace.RunAsync("test", "--update");
        Says.OnStdout(update, 0, "why       differs in risk", "expected  risk = 0.2", "actual    risk = 0.1");
        Says.OnStderr(update, 0, "updated 2 goldens in scripts/point/cases/point.jsonl; read the change before you commit it");

        var lines = workspace.Text("scripts/point/cases/point.jsonl").Split('\n');
        Assert.Equal($$$"""{"name":"kept","input":{{{Input}}},"expected":{"outcome":"accept"}}""", lines[0]);
        Assert.EndsWith(""","expected":{"outcome":"accept","risk":0.1},"tolerance":1E-09}""", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(""","expected":{"outcome":"accept","risk":0.1,"reason":""}}""", lines[2], StringComparison.Ordinal);
        Says.OnStderr(await workspace.RunAsync("test"), 0, "3 passed, 0 failed");
    }

    [Fact]
    public async Task A_counterexample_is_kept_on_demand_and_tried_again()
    {
        using var workspace = With("ForAll<Applicant>(\"everybody is accepted\", a => Decide(a).Outcome == Outcome.Accept);");

        var outcome = await workspace.RunAsync("test", "--save");
        Says.OnStdout(outcome, 1, "input     the smallest found: sample 1 of the contract, but", "loanDuration = 100 instead of");
        Says.OnStderr(outcome, 1, "saved a counterexample of 'everybody is accepted' in scripts/point/cases/point.jsonl");

        Assert.Contains("\"property\":\"everybody is accepted\",\"input\":{", workspace.Text("scripts/point/cases/point.jsonl"), StringComparison.Ordinal);
        Says.OnStdout(await workspace.RunAsync("test", "--save"), 1, "on the saved case 'everybody is accepted: counterexample'");
        Assert.Single(workspace.Text("scripts/point/cases/point.jsonl").TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_profile_says_what_each_line_spends_in_all_tests()
    {
        using var workspace = With("Test(\"short\", () => { });", $$$"""{"name":"short loan","input":{{{Input}}},"expected":{"outcome":"accept"}}""");

        var outcome = await workspace.RunAsync("test", "--profile", "--json", "out/tests.json");

        using var report = JsonDocument.Parse(workspace.Text("out/tests.json"));
        var lines = report.RootElement.GetProperty("scripts")[0].GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal([(3, "scripts/point/point.csx"), (4, "scripts/point/point.csx")], lines.Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("path").GetString()!))); // ! every line has one
        var total = lines.Sum(l => l.GetProperty("fuel").GetInt64());
        Says.OnStdout(outcome, 0, $"fuel by line, all tests of point together: {total}\n", "scripts/point/point.csx:4  return CreditDecision.Accept(0.1);\n");
        Says.OnStderr(await workspace.RunAsync("test", "--profile", "--coverage"), 2, "--profile and --coverage, --lcov, --cobertura or --mutate exclude each other");
    }

    [Fact]
    public async Task Coverage_names_what_is_missing_and_writes_files_for_other_tools()
    {
        using var workspace = With("Test(\"short\", () => { });", $$$"""{"name":"short loan","input":{{{Input}}},"expected":{"outcome":"accept"}}""");

        var outcome = await workspace.RunAsync("test", "--lcov", "out/lcov.info", "--cobertura", "out/cobertura.xml", "--threshold", "80");

        Says.OnStdout(outcome, 1, "point: lines 100 % (2 of 2), branches 50 % (1 of 2)", "scripts/point/point.csx:3: no test takes this branch: when true");
        Says.OnStderr(outcome, 1, "point is below the threshold of 80 %", "wrote out/lcov.info", "wrote out/cobertura.xml");
        Assert.Equal("TN:point\nSF:scripts/point/point.csx\nDA:3,1\nDA:4,1\nBRDA:3,0,0,1\nBRDA:3,0,1,0\nBRF:2\nBRH:1\nLF:2\nLH:2\nend_of_record\n", workspace.Text("out/lcov.info"));
        var line = XDocument.Parse(workspace.Text("out/cobertura.xml")).Descendants("line").First();
        Assert.Equal(("3", "50% (1/2)"), (line.Attribute("number")!.Value, line.Attribute("condition-coverage")!.Value)); // ! Cobertura has them
    }

    [Fact]
    public async Task Mutation_names_the_mistakes_that_no_test_notices_with_an_input()
    {
        using var workspace = With("Test(\"long loans are reviewed\", () => { });", $$$"""{"name":"short loan","input":{{{Input}}},"expected":{"outcome":"accept","risk":0.1,"reason":""}}""");

        var outcome = await workspace.RunAsync("test", "--mutate");

        Says.OnStdout(outcome, 0, "point: mistakes noticed ", "no test notices scripts/point/point.csx:3:24\n    comparison: '>=' becomes '>'", "loanDuration = 100", "decides   {\"outcome\":\"review\"", "mistaken  {\"outcome\":\"accept\"");
        Assert.Equal(outcome.Out, (await workspace.RunAsync("test", "--mutate")).Out);
        Says.OnStderr(await workspace.RunAsync("test", "--mutate", "--threshold", "99"), 1, "below the threshold of 99 %");
    }

    [Fact]
    public async Task Junit_is_one_document_with_every_test()
    {
        using var workspace = With("Test(\"good\", () => { });\nTest(\"bad <&> \\u0001\", () => Expect.True(false));");

        var outcome = await workspace.RunAsync("test", "--format", "junit");

        Assert.Equal(1, outcome.ExitCode);
        var suite = XDocument.Parse(outcome.Out).Root!.Element("testsuite")!; // ! the document has both
        Assert.Equal(("point", "2", "1", "0"), (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value)); // ! as above
        Assert.Contains("scripts/point/point.test.csx:2", suite.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_with_every_result()
    {
        using var workspace = With("ForAll<Applicant>(\"accepted\", a => Decide(a).Outcome == Outcome.Accept);");

        var outcome = await workspace.RunAsync("test", "--format", "json", "--seed", "7", "--coverage");

        Assert.Equal(1, outcome.ExitCode);
        using var document = JsonDocument.Parse(outcome.Out);
        Assert.Equal((false, 7), (document.RootElement.GetProperty("passed").GetBoolean(), document.RootElement.GetProperty("seed").GetInt32()));
        var failure = document.RootElement.GetProperty("scripts")[0].GetProperty("tests")[0].GetProperty("failure");
        Assert.Equal(100, failure.GetProperty("input").GetProperty("loanDuration").GetInt32());
    }

    [Theory]
    [InlineData("scripts/point/point.test.csx(1,35): error SH0002", "Test(\"x\", () => Console.WriteLine(File.ReadAllText(\"/etc/passwd\")));", null)]
    [InlineData("error SH1031: the file holds no test", "// later\n", null)]
    [InlineData("scripts/point/point.test.csx(2,1): error SH1031: the name 'x' is used twice", "Test(\"x\", () => { });\nTest(\"x\", () => { });", null)]
    [InlineData("scripts/point/cases/point.jsonl(2,3): error SH1030: the line is not JSON", null, "\n{ oops }")]
    [InlineData("why       stopped after 100,000,000 fuel in the test", "Test(\"x\", () => { while (true) { } });", null)]
    public async Task What_is_wrong_with_tests_is_said_with_its_place(string message, string? tests, string? cases)
    {
        using var workspace = With(tests, cases);

        Says.OnStdout(await workspace.RunAsync("test"), 1, message);
    }

    [Fact]
    public async Task A_script_without_tests_is_named_and_a_script_with_errors_is_checked_first()
    {
        using var workspace = With(null);
        Says.OnStderr(await workspace.RunAsync("test"), 1, "point has no tests; write point.test.csx beside it");

        workspace.With("scripts/point/point.csx", "CreditDecision Decide(Applicant a) => Nothing;");
        Says.OnStdout(await workspace.RunAsync("test"), 1, "scripts/point/point.csx(1,39): error CS0103: 'Nothing' does not exist here");
    }

    [Theory]
    [InlineData("--threshold is for --coverage or --mutate", "--threshold", "80")]
    [InlineData("--threshold is 101; it is a percentage from 0 to 100", "--threshold", "101", "--coverage")]
    [InlineData("Argument 'html' not recognized", "--format", "html")]
    [InlineData("did you mean '--coverage'", "--covrage")]
    [InlineData("There is no file, folder or decision point 'poind'; did you mean 'point'", "poind")]
    public async Task A_command_line_that_cannot_be_meant_is_refused(string message, params string[] words)
    {
        using var workspace = With("Test(\"x\", () => { });");

        Says.OnStderr(await workspace.RunAsync(["test", .. words]), 2, message);
    }

    [Fact]
    public async Task A_loose_script_has_its_tests_beside_it()
    {
        using var workspace = new TempWorkspace().With("loose/try.csx", Script).With("loose/try.test.csx", "Test(\"x\", () => Expect.Equal(0.1, Decide(null!).Risk));");

        Says.OnStdout(await workspace.RunAsync("test", "loose/try.csx", "--contract", "credit-risk@1"), 1, "at        loose/try", "why       threw NullReferenceException");
    }

    [Fact]
    public async Task A_deployment_whose_tests_fail_is_refused_with_their_report()
    {
        using var workspace = With("Test(\"short loans are accepted\", () => Expect.Equal(1, 1));");
        using var server = await RunningServer.StartAsync(workspace, points: 1);
        workspace.With("scripts/point/point.test.csx", "Test(\"short loans are accepted\", () => Expect.Equal(1, 2));");

        var deploy = await workspace.RunAsync("deploy", "point", "--host", server.Url);

        Says.OnStdout(deploy, 1, "scripts/point/point.test.csx(1,1): error SH1032: the test 'short loans are accepted' does not pass: expected 1; got 2");
        Says.OnStderr(deploy, 1, "point is refused: 1 error; what was active still answers");
        Says.OnStdout(await workspace.RunAsync("versions", "point", "--host", server.Url), 0, "1        yes");
    }

    [Fact]
    public async Task Watching_runs_again_when_a_file_changes()
    {
        using var workspace = With("Test(\"x\", () => Expect.Equal(1, 2));");
        using var process = Process.Start(Cli.Start(workspace.Folder, "test", "--watch"))!; // ! a program that is started without the shell gives a process
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await SaysAsync(process, "1 failed", limit.Token);
            await SaysAsync(process, "waiting for a change", limit.Token);

            workspace.With("scripts/point/point.test.csx", "Test(\"x\", () => Expect.Equal(1, 1));");

            await SaysAsync(process, "1 passed, 0 failed", limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task SaysAsync(Process process, string text, CancellationToken cancellationToken)
    {
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
            if (line.Contains(text, StringComparison.Ordinal)) return;
        Assert.Fail($"The command ended before it said '{text}'.");
    }

    private static TempWorkspace With(string? tests, string? cases = null)
    {
        var workspace = TempWorkspace.WithScript(Script);
        if (tests is not null) workspace.With("scripts/point/point.test.csx", tests);
        if (cases is not null) workspace.With("scripts/point/cases/point.jsonl", cases);
        return workspace;
    }
}
