namespace ScriptHost.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("SH2001")]
    [InlineData("sh2001")]
    public async Task A_rule_is_explained_in_80_columns_without_marks(string id)
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "explain", id);

        Says.OnStdout(outcome, 0, "SH2001 Top-level value can be written\n", "\nWhy it matters here\n", "    int seen = 0;\n", "\nInstead\n");
        foreach (var mark in new[] { "`", "##", "**", "<!--", "](" }) Assert.DoesNotContain(mark, outcome.Out, StringComparison.Ordinal);
        Assert.All(outcome.Out.Split('\n').Skip(2), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Without_an_id_every_rule_is_listed_with_its_title()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "explain");

        Says.OnStdout(outcome, 0, "SH0001  error", "Member is not available to scripts", "SH2001  error    fix  Top-level value can be written");
        Says.OnStderr(outcome, 0, "next: scripthost explain SH0001");
    }

    [Theory]
    [InlineData("SH2O01", "There is no rule 'SH2O01'; did you mean 'SH2001'.")]
    [InlineData("nonsense", "There is no rule 'nonsense'. 'scripthost explain' lists all.")]
    [InlineData("CS0103", "'CS0103' is a message of the C# compiler")]
    public async Task An_id_that_nobody_has_gives_the_nearest(string id, string message)
    {
        Says.OnStderr(await Cli.RunAsync(Cli.Repository, "explain", id), 2, message);
    }
}
