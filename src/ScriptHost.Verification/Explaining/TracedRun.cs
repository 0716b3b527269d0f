using System.Collections.Immutable;
using ScriptHost.Compiler.Copies;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Testing;
using ScriptHost.Verification.Replaying;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Explaining;

/// <summary>Runs a traced copy once.</summary>
/// <param name="decision">What the script itself decides on the capture's input.</param>
internal sealed class TracedRun(ScriptImage copy, LoadedContract loaded, ImmutableArray<TracePlace> places, Capture capture, RunOutcome decision) : IContractVisitor<Explanation>
{
    public Explanation Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var log = new TraceLog(places);
        using var replayer = new Replayer<TInput, TOutput>(copy, TestApi.With(loaded));
        Tracing.Start(log);
        try
        {
            var traced = replayer.Run(capture).Now!; // the script itself could read the input
            var isFaithful = traced.SameOutput(decision) && traced.Stop?.Reason == decision.Stop?.Reason;
            return new Explanation(replayer.Redacted(decision), null, log.Steps, log.Omitted, isFaithful, HasValues: true);
        }
        finally
        {
            Tracing.Stop();
        }
    }
}
