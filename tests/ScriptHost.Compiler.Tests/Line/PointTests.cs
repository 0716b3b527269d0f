using System.Globalization;
using System.Runtime.CompilerServices;
using Contract;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.Line;

public sealed class PointTests
{
    [Fact]
    public void A_point_without_a_version_says_how_to_get_one()
    {
        var point = (DecisionPoint<Transaction, Decision>)DecisionPoint.Create("fraud", Some.Contract);

        var error = Assert.Throws<PointNotReadyException>(() => point.Decide(Some.Transaction));

        Assert.Contains("scripthost deploy fraud", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_swap_is_seen_by_the_next_decision_and_can_be_taken_back()
    {
        var point = (DecisionPoint<Transaction, Decision>)DecisionPoint.Create("fraud", Some.Contract);
        var (one, two) = (Some.Image(Some.Scoring("return Decision.Approve(1);")), Some.Image(Some.Scoring("return Decision.Approve(2);")));

        point.Swap(one, 1);
        var first = point.Decide(Some.Transaction);
        var replaced = point.Swap(two, 2);
        var second = point.Decide(Some.Transaction);
        point.Swap(one, 1);
        var third = point.Decide(Some.Transaction);

        Assert.Equal(1, replaced);
        Assert.Equal([(1.0, 1), (2.0, 2), (1.0, 1)], new[] { first, second, third }.Select(d => (d.Output!.Score, d.Version))); // no stops
    }

    [Fact]
    public async Task Every_decision_during_many_swaps_is_of_exactly_one_version()
    {
        var point = (DecisionPoint<Transaction, Decision>)DecisionPoint.Create("fraud", Some.Contract);
        var images = new[] { 1, 2 }.Select(v => Some.Image(Some.Scoring($"double s = 0; for (var i = 0; i < 200; i++) s += {v}; return Decision.Approve(s / 200);"))).ToArray();
        point.Swap(images[0], 1);
        using var done = new CancellationTokenSource();

        var callers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var decisions = new HashSet<(double, int)>();
            while (!done.IsCancellationRequested)
            {
                var decision = point.Decide(Some.Transaction);
                decisions.Add((decision.Output!.Score, decision.Version)); // these scripts do not stop
            }
            return decisions;
        })).ToArray();
        for (var swap = 0; swap < 2000; swap++) point.Swap(images[swap % 2], 1 + swap % 2);
        await done.CancelAsync();
        var seen = (await Task.WhenAll(callers)).SelectMany(s => s).Distinct();

        Assert.All(seen, s => Assert.Equal(s.Item1, s.Item2));
    }

    [Fact]
    public void A_trial_program_really_unloads()
    {
        var context = LoadRunAndDispose();

        for (var i = 0; i < 10 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [Fact]
    public void Scripts_format_numbers_invariantly_whatever_the_thread_says()
    {
        using var program = ScriptProgram<Transaction, Decision>.Load(Some.Image(Some.Scoring("return Decision.Review(0, $\"{1234.5:N1}|{tx.At:o}\");")), Some.Contract, LoadMode.Trial);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("");

        var decision = program.Run(Some.Transaction);
        CultureInfo.CurrentCulture = before;

        Assert.StartsWith("1,234.5|2026-01-02", decision.Output!.Reason, StringComparison.Ordinal); // no stop
    }

    [Fact]
    public void An_output_that_the_contract_refuses_is_a_stop()
    {
        var decision = Some.Run(Some.Scoring("return Decision.Review(Math.Sqrt(-tx.Amount), \"\");"));

        Assert.Equal(StopReason.InvalidOutput, decision.Stop!.Reason); // refused
        Assert.Contains("score must be a finite number", decision.Stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_on_a_thread_with_a_small_stack_stops_instead_of_ending_the_process()
    {
        var script = "static int Down(int n) => n == 0 ? 0 : 1 + Down(n - 1);\nDecision Score(Transaction tx) => Decision.Review(Down(9000), \"\");";
        Decision<Decision> decision = default;
        var thread = new Thread(() => decision = Some.Run(script, "depth: 10000, fuel: 10000000"), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(StopReason.Depth, decision.Stop!.Reason); // 9,000 frames do not fit
    }

    [Fact]
    public void An_image_of_another_contract_surface_is_refused_with_the_next_step()
    {
        var image = Some.Image(Some.Scoring("return Decision.Approve();"));
        var other = ScriptImage.Create(image.Facts with { ContractHash = new string('0', 64) }, image.Assembly, image.Symbols);

        var error = Assert.Throws<ImageException>(() => ScriptProgram<Transaction, Decision>.Load(other, Some.Contract, LoadMode.Trial));

        Assert.Contains("Compile its bundle", error.Message, StringComparison.Ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadRunAndDispose()
    {
        var program = ScriptProgram<Transaction, Decision>.Load(Some.Image(Some.Scoring("return Decision.Review(new List<double> { 1, 2 }.Select(x => x * 2).Sum(), \"\");")), Some.Contract, LoadMode.Trial);
        Assert.Null(program.Run(Some.Transaction).Stop);
        var context = new WeakReference(System.Runtime.Loader.AssemblyLoadContext.All.Single(c => c.Name?.Contains(program.Image.Seal[..8], StringComparison.Ordinal) == true));
        program.Dispose();
        return context;
    }
}
