using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ScriptHost.Cli.Tests;

/// <summary>The formats of <c>check</c> for programs. What they write is read with a parser, and asked for what those programs need.</summary>
public sealed class FormatTests
{
    private const string Broken = """
        #pragma warning disable SH2001 // it would be so convenient
        int seen = 0;

        CreditDecision Decide(Applicant a)
        {
            int unused;
            return CreditDecision.Accept(0.1);
        }
        """;

    [Fact]
    public async Task Sarif_has_what_code_scanning_needs()
    {
        using var workspace = TempWorkspace.WithScript(Broken);

        var outcome = await workspace.RunAsync("check", "--format", "sarif");

        Assert.Equal(1, outcome.ExitCode);
        Assert.False(outcome.Out.StartsWith('\uFEFF'));
        using var document = JsonDocument.Parse(outcome.Out);
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()).Distinct().Order(StringComparer.Ordinal), rules.Select(r => r.GetProperty("id").GetString()));
        var state = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "SH2001");
        Assert.Equal("error", state.GetProperty("level").GetString());
        Assert.Equal("https://scripthost.example/rules/SH2001", rules[state.GetProperty("ruleIndex").GetInt32()].GetProperty("helpUri").GetString());
        var place = state.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("scripts/point/point.csx", "%SRCROOT%"), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()));
        Assert.Equal([2, 5, 2, 9], ((string[])["startLine", "startColumn", "endLine", "endColumn"]).Select(p => place.GetProperty("region").GetProperty(p).GetInt32()));
        Assert.Equal("seen", place.GetProperty("region").GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal("rejected", state.GetProperty("suppressions")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Sarif_is_valid_against_its_schema()
    {
        using var workspace = TempWorkspace.WithScript(Broken.Replace("seen", "s\u00e9\u00ean", StringComparison.Ordinal))
            .With("scripts/bad name/bad name.csx", "").With("scripts/broken/broken.csx", "CreditDecision Decide(Applicant a) => Nothing;").With("scripts/broken/script.yaml", "contract: credit-risk@1\nbuget: 3\n");
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Cli.Metadata("SarifSchema"));

        var found = await workspace.RunAsync("check", "--format", "sarif");
        var clean = await Cli.RunAsync(Cli.Repository, "check", "--format", "sarif");

        Assert.NotEmpty(schema.Validate("""{ "version": "2.1.0", "runs": [{ "results": [] }] }""")); // it does refuse
        Assert.NotEmpty(schema.Validate(found.Out.Replace("\"startLine\"", "\"start\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(found.Out.Replace("\"rejected\"", "\"refused\"", StringComparison.Ordinal)));
        Assert.Empty(schema.Validate(found.Out));
        Assert.Empty(schema.Validate(clean.Out));
    }

    [Fact]
    public async Task Sarif_offers_the_code_fix_as_a_replacement()
    {
        using var workspace = TempWorkspace.WithScript("#load \"lib/a.csx\"\n" + TempWorkspace.Accept).With("scripts/lib/a.csx", "\nint limit = 3;\n");

        var outcome = await workspace.RunAsync("check", "--format", "sarif");

        using var document = JsonDocument.Parse(outcome.Out);
        var fix = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "SH2001").GetProperty("fixes")[0];
        var change = fix.GetProperty("artifactChanges")[0];
        var replacement = change.GetProperty("replacements")[0];
        Assert.Equal("Make the value readonly", fix.GetProperty("description").GetProperty("text").GetString());
        Assert.Equal("scripts/lib/a.csx", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((2, 1, "readonly "), (replacement.GetProperty("deletedRegion").GetProperty("startLine").GetInt32(), replacement.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32(), replacement.GetProperty("insertedContent").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_fingerprint_stays_when_lines_move_and_differs_for_two_equal_lines()
    {
        const string Twice = "CreditDecision Decide(Applicant a)\n{\n    { int unused; }\n    { int unused; }\n    return CreditDecision.Accept(0.1);\n}\n";
        using var before = TempWorkspace.WithScript(Twice);
        using var after = TempWorkspace.WithScript("// one more line\n\n" + Twice.Replace("{ int unused; }", "{  int unused ;  }  // as before", StringComparison.Ordinal));
        using var elsewhere = TempWorkspace.WithScript(Twice.Replace("Decide(Applicant a)\n", "Decide(Applicant a) => Other(a);\nCreditDecision Other(Applicant a)\n", StringComparison.Ordinal));

        var first = await FingerprintsAsync(before);

        Assert.Equal(2, first.Distinct().Count());
        Assert.Equal(first, await FingerprintsAsync(after));
        Assert.Empty(first.Intersect(await FingerprintsAsync(elsewhere)));
    }

    [Fact]
    public async Task Github_gets_workflow_commands_errors_first_and_no_more_than_ten_of_a_kind()
    {
        var lines = string.Concat(Enumerable.Range(0, 12).Select(i => $"    int unused{i};\n"));
        using var workspace = TempWorkspace.WithScript($"int seen = 0;\nCreditDecision Decide(Applicant a)\n{{\n{lines}    return CreditDecision.Accept(0.1);\n}}\n");

        var outcome = await workspace.RunAsync("check", "--format", "github");

        var commands = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("::error file=scripts/point/point.csx,line=1,col=5,endLine=1,endColumn=9,title=SH2001 Top-level value can be written::'seen' is shared by all requests, so a decision could depend on earlier ones; write 'const' or 'readonly' before it, or move it into the function", commands[0]);
        Assert.Equal(10, commands.Count(c => c.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Matches("^::notice title=scripthost::…and [0-9]+ more; 'scripthost check' lists all$", commands[^1]);
        Assert.InRange(commands.Count(c => c.StartsWith("::notice ", StringComparison.Ordinal)), 1, 10);
        Assert.Equal(commands.OrderBy(c => c[2] switch { 'e' => 0, 'w' => 1, _ => 2 }), commands);
    }

    [Fact]
    public async Task Github_gets_percent_signs_and_commas_escaped()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => Nothing;\n", point: "point").With("loose/a,b%.csx", "#r \"x\"\nCreditDecision Decide(Applicant a) => 100 % x;\n");

        var outcome = await workspace.RunAsync("check", "loose/a,b%.csx", "--contract", "credit-risk@1", "--format", "github");

        Says.OnStdout(outcome, 1, "::error file=loose/a%2Cb%25.csx,line=1,");
    }

    [Fact]
    public async Task Gitlab_gets_paths_without_dots_and_fingerprints_that_are_all_different()
    {
        using var workspace = TempWorkspace.WithScript(Broken + "\nint also = 0;\n");

        var outcome = await workspace.RunAsync("check", "--format", "gitlab");

        using var document = JsonDocument.Parse(outcome.Out);
        var issues = document.RootElement.EnumerateArray().ToList();
        Assert.Equal(["SH2001 critical 2", "CS0168 minor 6", "SH2001 critical 9"], issues.Where(i => i.GetProperty("check_name").GetString() is "SH2001" or "CS0168").Select(i => $"{i.GetProperty("check_name")} {i.GetProperty("severity")} {i.GetProperty("location").GetProperty("lines").GetProperty("begin")}"));
        Assert.All(issues, i => Assert.Equal("scripts/point/point.csx", i.GetProperty("location").GetProperty("path").GetString()));
        Assert.Equal(issues.Count, issues.Select(i => i.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("gitlab", "[]\n")]
    [InlineData("github", "")]
    [InlineData("text", "")]
    public async Task A_clean_check_is_an_empty_report(string format, string expected)
    {
        using var workspace = TempWorkspace.WithScript("// Accepts everybody; fitted on nothing, made for a test.\n" + TempWorkspace.Accept);

        var outcome = await workspace.RunAsync("check", "--format", format);

        Assert.Equal((0, expected), (outcome.ExitCode, outcome.Out));
    }

    [Fact]
    public async Task Junit_counts_failures_and_holds_no_character_that_xml_forbids()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => CreditDecision.Review(0.5, \"a\u0001b\uFFFF\" + Nothing); // \U0001F600\n")
            .With("scripts/clean/clean.csx", TempWorkspace.Accept).With("scripts/clean/script.yaml", "contract: credit-risk@1\n");

        var outcome = await workspace.RunAsync("check", "--format", "junit");

        var suites = XDocument.Parse(outcome.Out).Root!; // parsed
        Assert.Equal("1", suites.Attribute("failures")?.Value);
        Assert.Equal(["clean 0", "point 1"], suites.Elements("testsuite").Select(s => $"{s.Attribute("name")?.Value} {s.Attribute("failures")?.Value}"));
        Assert.StartsWith("scripts/point/point.csx(1,", suites.Descendants("failure").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u0001\uFFFF]", outcome.Out);
    }

    [Fact]
    public async Task What_two_scripts_load_is_found_once()
    {
        const string Loads = "#load \"lib/a.csx\"\n" + TempWorkspace.Accept;
        using var workspace = TempWorkspace.WithScript(Loads).With("scripts/other/other.csx", Loads).With("scripts/other/script.yaml", "contract: credit-risk@1\n").With("scripts/lib/a.csx", "int seen = 0;\n");

        var outcome = await workspace.RunAsync("check");

        Assert.Single(Regex.Matches(outcome.Out, "SH2001"));
        Says.OnStderr(outcome, 1, "2 scripts checked: 0 may be deployed, 2 may not; 1 error, ", "why: scripthost explain SH2001\n");
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public async Task The_fail_level_decides_the_exit_code(string level, int exitCode)
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a)\n{\n    int unused;\n    return CreditDecision.Accept(0.1);\n}\n");

        Says.OnStdout(await workspace.RunAsync("check", "--fail-level", level), exitCode, "warning CS0168");
    }

    [Fact]
    public async Task A_severity_of_the_repository_is_shown_where_it_stands_when_it_has_no_effect()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a)\n{\n    int unused;\n    return CreditDecision.Accept(0.1);\n}\n")
            .With(".editorconfig", "[*.csx]\ndotnet_diagnostic.CS0168.severity = error\ndotnet_diagnostic.SH0003.severity = none\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, ".editorconfig(3,1): warning SH0024: 'SH0003' (Construct is not available in a script) cannot be set to 'none'", "    dotnet_diagnostic.SH0003.severity = none\n    ^~~~", "point.csx(3,9): error CS0168");
    }

    [Fact]
    public async Task Timings_come_from_the_workers()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);

        var json = await workspace.RunAsync("check", "--timings", "--format", "json");
        var text = await workspace.RunAsync("check", "--timings");

        using var document = JsonDocument.Parse(json.Out);
        var timings = document.RootElement.GetProperty("timings");
        Assert.Contains("analyze", timings.GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("stage").GetString()));
        var rules = timings.GetProperty("rules").EnumerateArray().ToList();
        Assert.Contains(rules, r => r.GetProperty("rules").EnumerateArray().Any(i => i.GetString() == "SH2001"));
        Assert.True(rules.Sum(r => r.GetProperty("ms").GetDouble()) > 0);
        Says.OnStderr(text, 0, "  analyze\n", "of analyze, by rules:\n", "SH2001 SH2007\n");
    }

    private static async Task<List<string>> FingerprintsAsync(TempWorkspace workspace)
    {
        var outcome = await workspace.RunAsync("check", "--format", "sarif");
        using var document = JsonDocument.Parse(outcome.Out);
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString() == "CS0168").Select(r => r.GetProperty("partialFingerprints").GetProperty("scripthost/v1").GetString()!)]; // every result has one
    }
}
