using Contract;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary><c>Decide</c> does not count the bytes of short runs; the memory budget holds all the same.</summary>
public sealed class ShortRunTests
{
    [Fact]
    public async Task The_bytes_of_a_short_run_are_counted_for_who_waits_only()
    {
        var program = Program(Some.Scoring("return Decision.Review(1, tx.Id + \"!\");"), "allocation: 1 MiB");

        var quick = program.Decide(Some.Transaction, version: 1);
        var counted = await program.DecideAsync(Some.Transaction, 1, CancellationToken.None);

        Assert.Equal((quick.Output, quick.Usage.Fuel), (counted.Output, counted.Usage.Fuel));
        Assert.Equal(0, quick.Usage.AllocatedBytes);
        Assert.InRange(counted.Usage.AllocatedBytes, 1, 10_000);
    }

    [Theory]
    [InlineData("return Decision.Review(1, tx.Id + \"!\");", "allocation: 1 KiB")] // so few steps may use up a small budget
    [InlineData("var a = new byte[8192]; return Decision.Review(a.Length, \"\");", "allocation: 1 MiB")]
    [InlineData("var all = new List<int[]>(); for (var i = 0; i < 1000; i++) all.Add(new int[10]); return Decision.Review(all.Count, \"\");", "allocation: 1 MiB")]
    public void The_bytes_of_other_runs_are_counted(string body, string budget)
    {
        var program = Program(Some.Scoring(body), budget);

        var (quick, counted) = (program.Decide(Some.Transaction, version: 1).Usage.AllocatedBytes, program.Run(Some.Transaction).Usage.AllocatedBytes);

        Assert.InRange(quick, 1, counted + 1024);
        Assert.InRange(counted - quick, -1024, 64 * 1024);
    }

    [Theory]
    [InlineData("var s = new string('x', 700_000); return Decision.Review(s.Length, \"\");")]
    [InlineData("var l = new List<byte[]>(); while (true) l.Add(new byte[100]);")]
    [InlineData("var l = new List<byte[]>(); while (true) l.Add(new byte[10_000]);")]
    [InlineData("var s = \"x\"; while (true) s += s;")]
    [InlineData("var l = new List<object>(); while (true) l.Add(l.Count);")]
    [InlineData("return Decision.Review(new StringBuilder(new string('a', 20_000)).Replace(\"a\", new string('b', 500)).Length, \"\");")]
    public void The_memory_budget_stops_both_alike(string body)
    {
        var program = Program(Some.Scoring(body), "fuel: 100000000, allocation: 1 MiB");

        Assert.Equal((StopReason.Memory, StopReason.Memory), (program.Decide(Some.Transaction, version: 1).Stop?.Reason, program.Run(Some.Transaction).Stop?.Reason));
    }

    [Theory]
    [InlineData("var s = new string('x', 400_000); return Decision.Review(s.Length, \"\");")]
    [InlineData("var a = new byte[900_000]; return Decision.Review(a.Length, \"\");")]
    [InlineData("var s = new string('x', 250_000).Replace('x', 'y'); return Decision.Review(s.Length, \"\");")]
    public void What_fits_into_the_memory_budget_is_counted_once(string body)
    {
        var program = Program(Some.Scoring(body), "fuel: 100000000, allocation: 1 MiB");

        Assert.Equal((null, null), (program.Decide(Some.Transaction, version: 1).Stop?.Reason, program.Run(Some.Transaction).Stop?.Reason));
    }

    private static ScriptProgram<Transaction, Decision> Program(string script, string budget) =>
        ScriptProgram<Transaction, Decision>.Load(Some.Image(script, $"contract: transaction-score@1\nbudget: {{ {budget} }}\n"), Some.Contract, LoadMode.Trial);
}
