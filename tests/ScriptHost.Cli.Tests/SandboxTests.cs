using System.Text.Json;
using ScriptHost.Plugins.Tests.Plugins;

namespace ScriptHost.Cli.Tests;

public sealed class SandboxTests
{
    private const string Ok = "// expect: ok\nEchoOutput Decide(EchoInput e) => new EchoOutput(e.Text);";
    private const string Endless = "EchoOutput Decide(EchoInput e)\n{\n    while (true) { }\n}";

    private static readonly string[] Test = ["sandbox", "test", "tries", "--contract", "echo@1"];

    [Fact]
    public async Task Every_file_below_a_folder_gets_its_outcome_as_a_line()
    {
        using var workspace = Echo("return 1;", "tries/a/ok.csx", Ok)
            .With("tries/a/forbidden.csx", "// expect: reject\nEchoOutput Decide(EchoInput e) => new EchoOutput($\"{DateTime.Now}\");")
            .With("tries/fuel.csx", "// expect: budget:fuel\n" + Endless)
            .With("tries/memory.csx", "// expect: budget:memory\nEchoOutput Decide(EchoInput e) => new EchoOutput($\"{new double[100_000_000].Length}\");")
            .With("tries/stack.csx", "// expect: budget:stack\nstatic int F(int n) => 1 + F(n + 1);\nEchoOutput Decide(EchoInput e) => new EchoOutput($\"{F(0)}\");")
            .With("tries/throws.csx", "EchoOutput Decide(EchoInput e) => new EchoOutput($\"{new[] { 1 }[e.Text.Length]}\");")
            .With("tries/value.csx", "// expect: budget:fuel\n// alt: reject\nreadonly int Broken = int.Parse(\"x\", CultureInfo.InvariantCulture);\nEchoOutput Decide(EchoInput e) => new EchoOutput($\"{Broken}\");");

        var outcome = await workspace.RunAsync([.. Test, "--format", "json"]);

        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        var lines = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(
            ["tries/a/forbidden.csx reject SH0001", "tries/a/ok.csx ok ", "tries/fuel.csx budget:fuel ", "tries/memory.csx budget:memory ", "tries/stack.csx budget:stack ", "tries/throws.csx reject SH1016", "tries/value.csx reject SH1015"],
            lines.Select(l => $"{l.GetProperty("file")} {l.GetProperty("outcome")} {string.Join(',', l.GetProperty("ids").EnumerateArray().Where(i => i.GetString()!.StartsWith("SH", StringComparison.Ordinal)))}"));
        Assert.All(lines, l => Assert.True(l.GetProperty("ms").GetInt64() >= 0));
        Assert.Equal(200_000, lines[2].GetProperty("fuel").GetInt64());
    }

    [Fact]
    public async Task What_became_of_a_file_otherwise_than_its_header_says_is_shown_with_the_reason()
    {
        using var workspace = Echo("return 1;", "tries/ok.csx", Ok).With("tries/loop.csx", "// expect: reject\n// alt: ok\n" + Endless);

        var outcome = await workspace.RunAsync(Test);

        Says.OnStdout(outcome, 1, "tries/loop.csx: budget:fuel instead of reject or ok: stopped after 200,000 fuel in 'Decide' (loop.csx:5)");
        Assert.Matches(@"ok +1 +1 +0 +0", outcome.Out);
        Says.OnStderr(outcome, 1, "2 scripts tried", "1 otherwise than expected");
    }

    /// <summary>Hash codes differ between processes; a script may use them in 'GetHashCode' only, from where this one carries one away.</summary>
    [Fact]
    public async Task A_script_whose_answer_differs_between_processes_is_refused_as_the_gate_does()
    {
        using var workspace = Echo("return 1;", "tries/hash.csx", """
            // expect: reject
            sealed class Key
            {
                public int Seen { get; private set; }
                public override int GetHashCode() => Keep(HashCode.Combine("a"));
                public override bool Equals(object? other) => other is Key;
                private int Keep(int hash) => Seen = hash;
            }
            EchoOutput Decide(EchoInput e)
            {
                var key = new Key();
                _ = new HashSet<Key> { key };
                return new EchoOutput($"{key.Seen}");
            }
            """);

        var outcome = await workspace.RunAsync([.. Test, "--format", "json"]);

        Says.OnStdout(outcome, 0, "\"outcome\":\"reject\",\"ids\":[\"SH2020\"]");
    }

    /// <summary>The compiler asks the contract about constant answers.</summary>
    [Fact]
    public async Task A_script_that_brings_its_compile_worker_down_is_refused_and_the_next_one_is_compiled()
    {
        using var workspace = Echo("return 1;", "tries/a.csx", "// expect: reject\nEchoOutput Decide(EchoInput e) => new EchoOutput(\"boom\");")
            .With("tries/b.csx", "// expect: ok\nEchoOutput Decide(EchoInput e) => new EchoOutput(\"b\");");

        var outcome = await workspace.RunAsync("sandbox", "test", "tries", "--contract", "echo@1", "--format", "json");

        Says.OnStdout(outcome, 0, "\"outcome\":\"reject\",\"ids\":[\"SH0023\"]", "\"outcome\":\"ok\"");
    }

    [Fact]
    public async Task A_run_that_ends_its_process_is_told_apart()
    {
        using var workspace = Echo("System.Environment.Exit(7); return 1;", "tries/a.csx", "// expect: ok\nEchoOutput Decide(EchoInput e) => new EchoOutput($\"{e.Hash}\");");

        var outcome = await workspace.RunAsync("sandbox", "test", "tries", "--contract", "echo@1");

        Says.OnStdout(outcome, 1, "tries/a.csx: died instead of ok: the process that ran it ended with exit code 7");
    }

    [Fact]
    public async Task A_version_that_ends_the_process_of_its_trial_does_not_pass_the_gate()
    {
        using var workspace = Echo("System.Environment.Exit(7); return 1;", "scripts/point/point.csx", "EchoOutput Decide(EchoInput e) => new EchoOutput($\"{e.Hash}\");").With("scripts/point/script.yaml", "contract: echo@1\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, "error SH0021: the process that ran the script on the samples of 'echo@1' ended with exit code 7");
    }

    [Theory]
    [InlineData("return new EchoOutput($\"{e.Hash}\");", "point/point.csx: error SH2020: on sample 1 of 'echo@1' 'text' was \"", "it uses 'EchoInput.get_Hash'")]
    [InlineData("var n = 0;\n    var most = Math.Abs((long)e.Hash) % 20_000;\n    while (n < most)\n        n++;\n    return new EchoOutput(\"\");", "point/point.csx(6,9)", "error SH2020: on sample 1 of 'echo@1' one run spent")]
    public async Task What_depends_on_the_process_is_found_by_running_in_two(string body, params string[] parts)
    {
        using var workspace = Echo("return Text.GetHashCode();", "scripts/point/point.csx", $"EchoOutput Decide(EchoInput e)\n{{\n    {body}\n}}").With("scripts/point/script.yaml", "contract: echo@1\n");

        Says.OnStdout(await workspace.RunAsync("check"), 1, parts);
    }

    [Theory]
    [InlineData("nowhere", "There is no folder 'nowhere'.")]
    [InlineData("scripts", "There is no .csx file below 'scripts'.")]
    public async Task A_folder_without_scripts_is_a_usage_error(string folder, string message)
    {
        using var workspace = new TempWorkspace().With("scripts/readme.md", "");

        Says.OnStderr(await workspace.RunAsync("sandbox", "test", folder, "--contract", "credit-risk@1"), 2, message);
    }

    /// <summary>A contract whose input has a member <c>Hash</c> with this body; it ends the process when it checks an output that says boom.</summary>
    private static TempWorkspace Echo(string hash, string path, string script)
    {
        var source = PluginSource.Contract("\"abc\"", constructor: "DefaultBudget = new Budget(200_000, 16 << 20, 1_000, System.TimeSpan.FromSeconds(60));")
            .Replace("EchoInput(string Text);", $"EchoInput(string Text) {{ public int Hash {{ get {{ {hash} }} }} }}", StringComparison.Ordinal)
            .Replace("Fault(EchoOutput output) => \"abc\";", "Fault(EchoOutput output) { if (output.Text == \"boom\") System.Environment.Exit(7); return null; }", StringComparison.Ordinal);
        return new TempWorkspace().With("plugin/Echo.dll", PluginSource.Compile("Echo", source, references: PluginSource.Contracts)).With("scripthost.yaml", "contracts: [plugin]\n").With(path, script);
    }
}
