using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>
/// Runs a new program on the contract's samples until its optimised code is in, before any request meets it. Tiered compilation
/// promotes a method after 30 calls, in the background, and twice (once with instrumentation for the profile).
/// </summary>
internal static class WarmUp
{
    private const int CallsARound = 200;
    private const int MostRounds = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    // Tiering waits 100 ms without new tier-0 code; four quiet pauses in a row cover that.
    private const int QuietRounds = 5;

    /// <summary>Compiles the code, and no more: for a worker that takes the place of a lost one, and is waited for.</summary>
    public static void RunBriefly<TInput, TOutput>(DecisionProgram<TInput, TOutput> program, ImmutableArray<TInput> samples)
        where TInput : class
        where TOutput : class
    {
        if (!samples.IsEmpty) Round(program, samples, samples.Length);
    }

    public static void Run<TInput, TOutput>(DecisionProgram<TInput, TOutput> program, ImmutableArray<TInput> samples)
        where TInput : class
        where TOutput : class
    {
        if (samples.IsEmpty) return;
        var start = Stopwatch.GetTimestamp();
        var quiet = 0;
        for (var round = 0; round < MostRounds && quiet < QuietRounds && Stopwatch.GetElapsedTime(start) < Longest; round++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            if (!Round(program, samples, CallsARound)) return;
            Thread.Sleep(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    /// <summary>False when more of it would only cost time.</summary>
    private static bool Round<TInput, TOutput>(DecisionProgram<TInput, TOutput> program, ImmutableArray<TInput> samples, int calls)
        where TInput : class
        where TOutput : class
    {
        for (var call = 0; call < calls; call++)
            if (program.Run(samples[call % samples.Length]).Stop is { Reason: StopReason.Deadline or StopReason.WorkerLost or StopReason.Quarantined }) return false;
        return true;
    }
}
