using Contract;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Isolation.Tests;

/// <summary>The same image and the same input give the same decision for the same fuel, in process and in a worker.</summary>
public sealed class SameDecisionTests
{
    public static TheoryData<string> Files => [.. new[] { "Cases", "Kernels" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, f))).Select(f => Path.GetRelativePath(AppContext.BaseDirectory, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_script_decides_the_same_in_a_worker(string file)
    {
        using var inProcess = DecisionPoint.Create("point", Some.Transactions);
        using var inWorkers = DecisionPoint.Create("point", Some.Transactions, Some.Workers with { Count = 1 });
        foreach (var text in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n").Split("\n---\n").Where(t => !t.Contains("\n//# ", StringComparison.Ordinal)).Take(5))
        {
            var image = Some.Image(Some.Transactions, text, "budget: { fuel: 100000000 }\n");
            Compare((DecisionPoint<Transaction, Decision>)inProcess, (DecisionPoint<Transaction, Decision>)inWorkers, image, text.Split('\n')[0]);
        }
    }

    [Theory]
    [InlineData("fuel: 5000", "var sum = 0.0; for (var i = 0; i < 1000000; i++) sum += i; return Decision.Approve(sum);")]
    [InlineData("allocation: 64 KiB", "var all = new List<double[]>(); for (var i = 0; i < 1000; i++) all.Add(new double[1000]); return Decision.Approve(all.Count);")]
    [InlineData("depth: 20", "return Decision.Approve(Down(100)); } double Down(int n) { return n == 0 ? 0 : Down(n - 1) + 1;")]
    [InlineData("fuel: 5000", "return Decision.Approve(tx.RecentAmounts[100]);")]
    [InlineData("fuel: 5000", "return Decision.Approve(tx.Amount / (tx.Amount - tx.Amount));")]
    [InlineData("fuel: 5000", "var none = new Decision[1]; return none[0];")]
    public void A_stop_is_the_same_in_a_worker(string budget, string body)
    {
        using var inProcess = DecisionPoint.Create("point", Some.Transactions);
        using var inWorkers = DecisionPoint.Create("point", Some.Transactions, Some.Workers with { Count = 1 });
        var image = Some.Image(Some.Transactions, $"Decision Score(Transaction tx)\n{{\n{body}\n}}\n", $"budget: {{ {budget} }}\n");

        Compare((DecisionPoint<Transaction, Decision>)inProcess, (DecisionPoint<Transaction, Decision>)inWorkers, image, body);
    }

    private static void Compare(DecisionPoint<Transaction, Decision> inProcess, DecisionPoint<Transaction, Decision> inWorkers, ScriptImage image, string name)
    {
        inProcess.Swap(image, 1);
        inWorkers.Swap(image, 1);
        foreach (var sample in inProcess.Samples)
        {
            var (here, there) = (inProcess.Decide(sample), inWorkers.Decide(sample));

            Assert.Equal((name, here.Output, Exact(here.Stop), here.Usage.Fuel, here.Usage.Depth), (name, there.Output, Exact(there.Stop), there.Usage.Fuel, there.Usage.Depth));
        }
    }

    // Which of two nested functions an exception is said to come from depends on what the JIT has inlined by then.
    private static Stop? Exact(Stop? stop) => stop is { Reason: StopReason.ScriptError } ? stop with { Message = "threw", Location = null } : stop;
}
