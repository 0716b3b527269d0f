namespace ScriptHost.Cli.Tests;

public sealed class AllowListTests
{
    [Fact]
    public async Task The_page_of_the_allow_list_is_the_one_in_the_documentation()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "allowlist", "report");

        Assert.Equal(0, outcome.ExitCode);
        Approved.Matches("docs/allow-list.md", outcome.Out);
    }

    [Fact]
    public async Task What_a_framework_update_adds_to_allowed_types_is_looked_at_before_it_is_known()
    {
        const string Known = "src/ScriptHost.Cli/AllowLists/known-refused.txt";
        var outcome = await Cli.RunAsync(Cli.Repository, "allowlist", "diff");

        var changes = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(l => l[0], l => l[2..].Split("  ")[0]);
        var known = File.ReadAllLines(Path.Combine(Cli.Repository, Known)).Where(l => l.Length > 0 && l[0] != '#');
        var now = known.Except(changes['-']).Concat(changes['+']).Order(StringComparer.Ordinal);
        Approved.Matches(Known, $"# Public members of types that scripts may use which were looked at and stay refused. 'scripthost allowlist diff' compares them with .NET.\n{string.Join('\n', now)}\n");
    }

    [Theory]
    [InlineData(0, "Math.Sqrt", "allowed  M:System.Math.Sqrt(System.Double)", "cost   const:", "line   src/ScriptHost.Runtime/AllowList/numbers.txt(")]
    [InlineData(0, "string.PadLeft", "M:System.String.PadLeft(System.Int32)", "charged before the call by Guards.")]
    [InlineData(0, "M:System.Math.Abs(System.Double)", "allowed  M:System.Math.Abs(System.Double)")]
    [InlineData(0, "new Random", "M:System.Random.#ctor(System.Int32)", "why    random: seeded generators only")]
    [InlineData(0, "List", "allowed  T:System.Collections.Generic.List`1")]
    [InlineData(1, "DateTime.Now", "refused  M:System.DateTime.get_Now", "use    a decision must not depend on when it is made")]
    [InlineData(1, "System.IO.File", "refused  T:System.IO.File", "use    a script reads no files")]
    [InlineData(1, "object.GetHashCode", "for the compiler's own use")]
    public async Task A_member_is_explained_by_name_or_by_id(int exitCode, string member, params string[] texts)
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "allowlist", "explain", member);

        Says.OnStdout(outcome, exitCode, texts);
    }

    [Fact]
    public async Task A_member_that_nobody_has_is_a_slip()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "allowlist", "explain", "Math.Sqroot");

        Says.OnStderr(outcome, 2, "Neither the allow-list nor .NET has 'Math.Sqroot'; did you mean 'Math.Sqrt'.");
    }

    [Fact]
    public async Task Two_lists_are_compared_line_by_line()
    {
        var folder = Directory.CreateTempSubdirectory("scripthost-lists-");
        var (before, after) = (Path.Combine(folder.FullName, "a.txt"), Path.Combine(folder.FullName, "b.txt"));
        await File.WriteAllTextAsync(before, "M:System.Math.Sqrt(System.Double)  const:5\nT:System.Math\n");
        await File.WriteAllTextAsync(after, "M:System.Math.Exp(System.Double)  const:9\nM:System.Math.Sqrt(System.Double)  const:7\n");

        var outcome = await Cli.RunAsync(Cli.Repository, "allowlist", "diff", before, after);
        var same = await Cli.RunAsync(Cli.Repository, "allowlist", "diff", after, after);

        Says.OnStdout(outcome, 1, "+ M:System.Math.Exp(System.Double)  const:9", "~ M:System.Math.Sqrt(System.Double)  const:5 -> const:7", "- T:System.Math");
        Assert.Equal((0, ""), (same.ExitCode, same.Out));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_named()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "allowlist", "diff", "nowhere");

        Says.OnStderr(outcome, 2, "There is no allow-list at 'nowhere'");
    }
}
