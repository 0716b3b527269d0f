using System.Collections.Concurrent;
using System.Text;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Tests.Replaying;

public sealed class ReplayerTests
{
    private const string Line = """
        const double Line = 0.5;

        CreditDecision Decide(Applicant a)
        {
            var risk = a.LoanDuration / 120.0;
            return risk < Line ? CreditDecision.Accept(risk) : CreditDecision.Review(risk, "long");
        }
        """;

    [Theory]
    [InlineData("credit-risk")]
    [InlineData("retention-offer")]
    public void A_script_decides_its_own_captures_again_bit_for_bit_and_for_the_same_fuel(string point)
    {
        var image = Gate.Run(Some.OfRepository(point), Some.Contracts, CancellationToken.None).Image!; // another test says that it passes
        var captures = Recorded.On(image);

        var replayed = Replayer.Run(image, Recorded.ContractOf(image), captures, CancellationToken.None).ToList();

        Assert.Equal(captures.Select(c => c.Id), replayed.Select(r => r.Capture.Id));
        Assert.All(replayed, r => Assert.Equal(ReplayVerdict.Same, r.Verdict));
    }

    [Fact]
    public void Another_threshold_changes_exactly_the_decisions_between_both()
    {
        var captures = Recorded.On(Image(Line));

        var replayed = Replay(Line.Replace("0.5", "0.25", StringComparison.Ordinal), captures);

        Assert.All(replayed, r => Assert.Equal(Months(r.Capture) is >= 30 and < 60 ? ReplayVerdict.Changed : ReplayVerdict.Same, r.Verdict));
        Assert.Contains(replayed, r => r.Verdict == ReplayVerdict.Changed);
        Assert.Contains(replayed, r => r.Verdict == ReplayVerdict.Same);
    }

    [Fact]
    public void The_last_bit_of_a_number_is_a_change()
    {
        var captures = Recorded.On(Image(Line));

        var replayed = Replay(Line.Replace("a.LoanDuration / 120.0", "Math.BitIncrement(a.LoanDuration / 120.0)", StringComparison.Ordinal), captures);

        Assert.All(replayed, r => Assert.Equal(ReplayVerdict.Changed, r.Verdict));
    }

    [Fact]
    public void The_same_decision_for_other_fuel_is_told_apart()
    {
        var captures = Recorded.On(Image(Line));

        var replayed = Replay(Line.Replace("var risk", "var sum = 0;\n    for (var i = 0; i < 50; i++) sum += i;\n    var risk", StringComparison.Ordinal), captures);

        Assert.All(replayed, r => Assert.Equal(ReplayVerdict.CostDiffers, r.Verdict));
    }

    [Fact]
    public void Scripts_that_stop_or_no_longer_stop_are_told_apart()
    {
        var throwing = Line.Replace("var risk", "if (a.LoanDuration > 24) throw new InvalidOperationException();\n    var risk", StringComparison.Ordinal);

        var stopped = Replay(throwing, Recorded.On(Image(Line)));
        var fine = Replay(Line, Recorded.On(Image(throwing)));

        Assert.All(stopped, r => Assert.Equal(Months(r.Capture) > 24 ? ReplayVerdict.NewlyStopped : ReplayVerdict.CostDiffers, Coarse(r)));
        Assert.All(fine, r => Assert.Equal(Months(r.Capture) > 24 ? ReplayVerdict.NewlyFine : ReplayVerdict.CostDiffers, Coarse(r)));
        Assert.All(Replay(throwing, Recorded.On(Image(throwing))), r => Assert.Equal(ReplayVerdict.Same, r.Verdict));
    }

    [Fact]
    public void What_the_clock_ended_says_nothing_about_a_script()
    {
        var image = Image(Line);
        var late = Recorded.On(image)[0] with { Output = null, Stop = new Stop(StopReason.Deadline, "stopped after its deadline of 20 ms") };

        var replayed = Assert.Single(Replay(Line, [late]));

        Assert.Equal((ReplayVerdict.Unfit, "the run stopped after its deadline of 20 ms"), (replayed.Verdict, replayed.Why));
    }

    [Fact]
    public void Captures_of_another_contract_or_shape_say_why_they_do_not_fit()
    {
        var capture = Recorded.On(Image(Line))[0];

        var replayed = Replay(Line, [capture with { Contract = new ContractId("credit-risk", 2) }, capture with { Input = Encoding.UTF8.GetBytes("""{"loanDuration":"long"}""") }]);

        Assert.All(replayed, r => Assert.Equal(ReplayVerdict.Unfit, r.Verdict));
        Assert.Equal("it belongs to the contract 'credit-risk@2', and this script to 'credit-risk@1'", replayed[0].Why);
        Assert.Contains("'/loanDuration'", replayed[1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_that_a_stand_in_may_have_made_is_no_finding()
    {
        var captures = Recorded.On(Image(Line)).Select(c => c with { Redacted = ["/input/loanDuration"] }).ToList();

        Assert.All(Replay(Line, captures), r => Assert.Equal(ReplayVerdict.Same, r.Verdict));
        var other = Replay(Line.Replace("0.5", "0", StringComparison.Ordinal), captures).First(r => r.Verdict != ReplayVerdict.Same);
        Assert.Equal((ReplayVerdict.Unfit, "it was recorded without /input/loanDuration, so that its replay cannot be exact: the difference may come from the stand-ins"), (other.Verdict, other.Why));
    }

    [Fact]
    public void An_output_that_another_program_wrote_again_is_the_same()
    {
        var image = Image(Line);
        var capture = Recorded.On(image)[0];
        var spaced = Encoding.UTF8.GetString(capture.Output!.Value.Span).Replace(":", " : ", StringComparison.Ordinal); // it has an output

        Assert.Equal(ReplayVerdict.Same, Assert.Single(Replay(Line, [capture with { Output = Encoding.UTF8.GetBytes(spaced) }])).Verdict);
    }

    [Fact]
    public void A_long_stream_is_read_as_it_is_replayed()
    {
        var capture = Recorded.On(Image(Line))[0];
        var read = 0;
        using var replayer = Replayer.Load(Image(Line), Some.Contracts[0]);

        var first = replayer.Run(Enumerable.Range(0, 1_000_000).Select(_ => { read++; return capture; }), CancellationToken.None).First();

        Assert.Equal(ReplayVerdict.Same, first.Verdict);
        Assert.InRange(read, 1, 10_000);
    }

    [Fact]
    public void A_summary_counts_all_and_keeps_the_first_of_each_kind()
    {
        var summary = new ReplaySummary(shown: 2);
        foreach (var replayed in Replay(Line.Replace("0.5", "0.25", StringComparison.Ordinal), Recorded.On(Image(Line)))) summary.Add(replayed);

        Assert.Equal(2, summary.First.Count);
        Assert.True(summary[ReplayVerdict.Changed] > 2);
        Assert.Equal(summary.Total, summary[ReplayVerdict.Changed] + summary[ReplayVerdict.Same]);
    }

    private static readonly ConcurrentDictionary<string, ScriptImage> Images = [];

    private static ScriptImage Image(string script) => Images.GetOrAdd(script, s => Some.Gate(s) is { Image: { } image } ? image : Compiled(s));

    // The gate refuses what stops on a sample; the line itself does not.
    private static ScriptImage Compiled(string script) => ScriptHost.Compiler.ScriptCompiler.Compile(
        Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", script), BundleFile.FromText("some/script.yaml", "contract: credit-risk@1\n")]), Some.Contracts, CancellationToken.None).Image!; // it has no errors

    private static List<Replayed> Replay(string script, IEnumerable<Capture> captures) => [.. Replayer.Run(Image(script), Some.Contracts[0], captures, CancellationToken.None)];

    private static int Months(Capture capture) => System.Text.Json.Nodes.JsonNode.Parse(capture.Input.Span)!["loanDuration"]!.GetValue<int>(); // every applicant has one

    private static ReplayVerdict Coarse(Replayed replayed) => replayed.Verdict == ReplayVerdict.Same ? ReplayVerdict.CostDiffers : replayed.Verdict;
}
