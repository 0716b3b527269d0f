using System.Text;

namespace ScriptHost.Cli.Tests;

public sealed class FixTests
{
    private const string Decide = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(limit > 2 ? 0.1 : 0.2);\n";
    private const string DecideByBoth = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(limit > other ? 0.1 : 0.2);\n";

    [Fact]
    public async Task A_fix_is_written_to_the_file_and_the_script_may_be_deployed()
    {
        using var workspace = TempWorkspace.WithScript("// the limit\nint limit = 3;\nint other = 4;\n" + DecideByBoth);

        var outcome = await workspace.RunAsync("fix");

        Says.OnStderr(outcome, 0, "fixed 2 findings in 1 file", "next: scripthost check");
        Assert.Equal("// the limit\nreadonly int limit = 3;\nreadonly int other = 4;\n" + DecideByBoth, workspace.Text("scripts/point/point.csx"));
        Says.OnStderr(await workspace.RunAsync("check"), 0, "1 may be deployed");
        Says.OnStderr(await workspace.RunAsync("fix"), 0, "fixed 0 findings in 0 files");
    }

    [Fact]
    public async Task A_dry_run_prints_a_diff_that_git_applies_and_changes_nothing()
    {
        var text = "int limit = 3;\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"// {i}\n")) + "int other = 4;\n" + DecideByBoth.TrimEnd();
        using var workspace = TempWorkspace.WithScript(text);

        var outcome = await workspace.RunAsync("fix", "--dry-run");

        Says.OnStderr(outcome, 0, "would fix 2 findings in 1 file");
        Assert.Equal(text, workspace.Text("scripts/point/point.csx"));
        Assert.Equal("""
            --- a/scripts/point/point.csx
            +++ b/scripts/point/point.csx
            @@ -1,4 +1,4 @@
            -int limit = 3;
            +readonly int limit = 3;
             // 0
             // 1
             // 2
            @@ -19,5 +19,5 @@
             // 17
             // 18
             // 19
            -int other = 4;
            +readonly int other = 4;
             CreditDecision Decide(Applicant a) => CreditDecision.Accept(limit > other ? 0.1 : 0.2);
            \ No newline at end of file

            """.ReplaceLineEndings("\n"), outcome.Out);
    }

    [Fact]
    public async Task Line_ends_and_byte_order_mark_stay()
    {
        byte[] before = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(("// ü\nint limit = 3;\n" + Decide).Replace("\n", "\r\n", StringComparison.Ordinal))];
        using var workspace = TempWorkspace.WithScript("").With("scripts/point/point.csx", before);

        await workspace.RunAsync("fix");

        byte[] expected = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(("// ü\nreadonly int limit = 3;\n" + Decide).Replace("\n", "\r\n", StringComparison.Ordinal))];
        Assert.Equal(expected, await File.ReadAllBytesAsync(Path.Combine(workspace.Folder, "scripts/point/point.csx")));
    }

    [Fact]
    public async Task A_loaded_file_that_was_not_named_is_left_and_named()
    {
        using var workspace = TempWorkspace.WithScript("#load \"lib/a.csx\"\n" + Decide).With("scripts/lib/a.csx", "int limit = 3;\n");

        var named = await workspace.RunAsync("fix", "point");
        var left = workspace.Text("scripts/lib/a.csx");
        var all = await workspace.RunAsync("fix");

        Says.OnStderr(named, 0, "scripts/lib/a.csx is loaded by point, was not named, and is left as it is; it has 1 finding with a fix", "fixed 0 findings in 0 files");
        Assert.Equal("int limit = 3;\n", left);
        Says.OnStderr(all, 0, "fixed 1 finding in 1 file");
        Assert.Equal("readonly int limit = 3;\n", workspace.Text("scripts/lib/a.csx"));
    }

    [Fact]
    public async Task A_shared_file_stays_when_another_script_would_no_longer_compile()
    {
        using var workspace = TempWorkspace.WithScript("#load \"lib/a.csx\"\n" + Decide).With("scripts/lib/a.csx", "int limit = 3;\n")
            .With("scripts/writes/writes.csx", "#load \"lib/a.csx\"\nCreditDecision Decide(Applicant a) { limit = 4; return CreditDecision.Accept(0.1); }\n").With("scripts/writes/script.yaml", "contract: credit-risk@1\n");

        var outcome = await workspace.RunAsync("fix");

        Says.OnStderr(outcome, 0, "point was left as it is, because a file that it shares would break another script: writes/writes.csx(2,38): error CS0191", "fixed 0 findings in 0 files");
        Assert.Equal("int limit = 3;\n", workspace.Text("scripts/lib/a.csx"));
    }

    [Fact]
    public async Task A_script_that_does_not_compile_is_left_and_says_where()
    {
        using var workspace = TempWorkspace.WithScript("int limit = 3;\nCreditDecision Decide(Applicant a) => Nothing;\n");

        Says.OnStderr(await workspace.RunAsync("fix"), 0, "point/point.csx does not compile, and fixes need to know what its names mean; correct it first: point/point.csx(2,39): error CS0103", "fixed 0 findings in 0 files");
    }

    [Fact]
    public async Task A_fix_that_changes_what_is_decided_waits_until_its_rule_is_named()
    {
        const string Text = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(a.LoanDuration / 100);\n";
        using var workspace = TempWorkspace.WithScript(Text);

        var all = await workspace.RunAsync("fix");
        var left = workspace.Text("scripts/point/point.csx");
        var named = await workspace.RunAsync("fix", "--rule", "SH4002");

        Says.OnStderr(all, 0, "fixed 0 findings in 0 files");
        Assert.Equal(Text, left);
        Says.OnStderr(named, 0, "fixed 1 finding in 1 file");
        Assert.Equal(Text.Replace("a.LoanDuration / 100", "(double)a.LoanDuration / 100", StringComparison.Ordinal), workspace.Text("scripts/point/point.csx"));
    }

    [Theory]
    [InlineData("SH2O01", "There is no rule 'SH2O01'; did you mean 'SH2001'")]
    [InlineData("SH0003", "The rule SH0003 has no code fix; 'scripthost explain SH0003' says what to write instead")]
    public async Task A_rule_without_a_fix_is_a_slip(string rule, string message)
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);

        Says.OnStderr(await workspace.RunAsync("fix", "--rule", rule), 2, message);
    }

    [Fact]
    public async Task A_rule_is_named_in_any_case()
    {
        const string Text = "int limit = 3;\n" + Decide;
        using var workspace = TempWorkspace.WithScript(Text);

        Says.OnStderr(await workspace.RunAsync("fix", "--rule", "sh2001"), 0, "fixed 1 finding in 1 file");
        Assert.Equal(Text.Replace("int limit", "readonly int limit", StringComparison.Ordinal), workspace.Text("scripts/point/point.csx"));
    }
}
