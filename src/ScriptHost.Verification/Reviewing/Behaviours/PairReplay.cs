using System.Collections.Immutable;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Runs both sides on inputs, each side twice: what differs from itself says nothing about the change. Safe from any thread.</summary>
internal sealed class PairReplay : IDisposable
{
    private readonly Replayer _before;
    private readonly Replayer _after;
    private readonly OutputFields _inputs;
    private readonly ImmutableArray<int> _segments;
    private readonly PairJudge _judge;
    private readonly Attribution _attribution;

    /// <exception cref="ProgramException">A top-level value of a side fails.</exception>
    public PairReplay(ScriptImage before, ScriptImage after, LoadedContract contract, PairJudge judge, OutputFields outputs, Attribution attribution)
    {
        (_judge, Outputs, _attribution) = (judge, outputs, attribution);
        _inputs = new OutputFields(ContractJson.For(contract.Contract).Input);
        _segments = [.. Enumerable.Range(0, _inputs.All.Length).Where(i => _inputs.All[i].IsChoice)];
        _before = Replayer.Load(before, contract);
        _after = Replayer.Load(after, contract);
    }

    public OutputFields Outputs { get; }

    /// <summary>The input fields that tell segments apart.</summary>
    public ImmutableArray<OutputField> Segments => [.. _segments.Select(i => _inputs.All[i])];

    public IEnumerable<CasePair> Run(IEnumerable<ReviewCase> cases, CancellationToken cancellationToken) => InOrder.Select(cases, Run, cancellationToken);

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private CasePair Run(ReviewCase one)
    {
        var recorded = _before.Run(one.Capture);
        var plain = one.Capture with { Output = null, Stop = null };
        var (again, first, second) = (_before.Run(plain).Now, _after.Run(plain).Now, _after.Run(plain).Now);
        if (recorded.Now is null || again is null || first is null || second is null) return Unfit(one, recorded.Why ?? "its input does not fit");
        var noisy = Differ(recorded.Now, again) || Differ(first, second);
        // The second runs: in the first ones, caches of the runtime are filled, which would count as memory of the script.
        var verdict = _judge.Of(again, second);
        if (verdict == PairVerdict.Unfit) return Unfit(one, $"the run {(again.IsByChance ? again : second).Stop!.Message}"); // ! by chance means a stop
        return new CasePair(
            one, verdict, null, again, second, Values(again), Values(second), SegmentsOf(one), noisy,
            recorded.Verdict is ReplayVerdict.Same or ReplayVerdict.CostDiffers,
            verdict is PairVerdict.Same or PairVerdict.WithinTolerance ? "" : _attribution.Of(plain, again));
    }

    private static CasePair Unfit(ReviewCase one, string why) => new(one, PairVerdict.Unfit, why, null, null, [], [], [], false, false, "");

    private static bool Differ(RunOutcome one, RunOutcome other) => other.Against(one) is not (ReplayVerdict.Same or ReplayVerdict.Unfit);

    private string?[] Values(RunOutcome outcome) => outcome.Output is { } output ? Outputs.Read(output) : [];

    private string?[] SegmentsOf(ReviewCase one)
    {
        var values = _inputs.Read(one.Capture.Input);
        return [.. _segments.Select(i => values[i])];
    }
}
