using ScriptHost.Compiler.Comparing;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Runs both sides of a change on the same inputs and says what differs. Memory does not follow the number of inputs.</summary>
internal sealed class BehaviourReplay(Bundle before, Bundle after, LoadedContract contract, SourceComparison source, double tolerance)
{
    /// <exception cref="ProgramException">A top-level value of a side fails.</exception>
    public Behaviour Run(ScriptImage imageBefore, ScriptImage imageAfter, IEnumerable<ReviewCase> cases, CancellationToken cancellationToken)
    {
        var outputs = new OutputFields(ContractJson.For(contract.Contract).Output);
        var judge = new PairJudge(outputs, tolerance);
        using var attribution = new Attribution(source, before, after, contract, judge, cancellationToken);
        using var replay = new PairReplay(imageBefore, imageAfter, contract, judge, outputs, attribution);
        using var reach = new Reach(source, after, contract, cancellationToken);
        var counter = new BehaviourCounter(outputs, replay.Segments, judge);
        foreach (var pair in replay.Run(cases, cancellationToken))
        {
            counter.Add(pair);
            if (pair.Why is null) reach.Meet(pair.Case.Capture);
        }
        return counter.Total(imageAfter.Facts.Budget, attribution.Unattributed, reach.Unreached);
    }
}
