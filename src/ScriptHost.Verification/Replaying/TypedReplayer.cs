using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Replaying;

/// <inheritdoc cref="Replayer"/>
internal sealed class Replayer<TInput, TOutput> : Replayer
    where TInput : class
    where TOutput : class
{
    private readonly ScriptProgram<TInput, TOutput> _program;
    private readonly ContractJson<TInput, TOutput> _json = new();
    private readonly Redactor? _outputs;

    public Replayer(ScriptImage image, LoadedContract contract) : base(image, contract)
    {
        _program = ScriptProgram<TInput, TOutput>.Load(SampleRuns.Unhurried(image), contract, LoadMode.Trial);
        _outputs = Redactor.For(_json.Output);
    }

    public override Replayed Run(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        var before = Before(capture);
        if (capture.Contract != Contract.Id) return new Replayed(capture, before, null, ReplayVerdict.Unfit, $"it belongs to the contract '{capture.Contract}', and this script to '{Contract.Id}'");
        var read = _json.ReadInput(capture.Input.Span);
        if (read.Value is not { } input) return new Replayed(capture, before, null, ReplayVerdict.Unfit, $"its input does not fit '{Contract.Id}': {Text(read.Faults[0])}");
        var now = Comparable(capture, Outcome(_program.Decide(input, capture.Version)));
        var verdict = now.Against(before);
        if (verdict == ReplayVerdict.Unfit) return new Replayed(capture, before, now, verdict, $"the run {(before.IsByChance ? before : now).Stop!.Message}"); // a run by chance has a stop
        if (verdict == ReplayVerdict.Same || !capture.Redacted.Any(IsOfInput)) return new Replayed(capture, before, now, verdict, null);
        return new Replayed(capture, before, now, ReplayVerdict.Unfit, $"it was recorded without {string.Join(", ", capture.Redacted.Where(IsOfInput))}, so that its replay cannot be exact: the difference may come from the stand-ins");
    }

    public override void Dispose() => _program.Dispose();

    private RunOutcome Outcome(in Decision<TOutput> decision)
    {
        if (decision.Output is not { } output) return new RunOutcome(null, decision.Stop, decision.Usage);
        try
        {
            return new RunOutcome(Json(output), decision.Stop, decision.Usage);
        }
        catch (JsonException e) // as a server has it: what cannot leave the host is no decision
        {
            return new RunOutcome(null, new Stop(StopReason.InvalidOutput, $"returned an output that JSON cannot carry: {e.Message.TrimEnd('.')}"), decision.Usage);
        }
    }

    // Captures that went through other programs may have spaces, or numbers and fields written otherwise.
    private RunOutcome Before(Capture capture)
    {
        var recorded = RunOutcome.Of(capture);
        return recorded.Output is { } output && _json.ReadOutput(output.Span).Value is { } value ? recorded with { Output = Json(value) } : recorded;
    }

    /// <summary>For people: without what the contract marks as sensitive.</summary>
    public RunOutcome Redacted(RunOutcome outcome) => _outputs is not null && outcome.Output is { } output ? outcome with { Output = _outputs.Redact(output) } : outcome;

    private RunOutcome Comparable(Capture capture, RunOutcome now) =>
        capture.Redacted.Any(p => !IsOfInput(p)) ? Redacted(now) : now;

    private static bool IsOfInput(string pointer) => pointer.StartsWith("/input", StringComparison.Ordinal);

    private byte[] Json(TOutput output)
    {
        var buffer = JsonBuffer.Take();
        try
        {
            _json.WriteOutput(buffer.Json, output);
            buffer.Json.Flush();
            return buffer.Written.ToArray();
        }
        finally
        {
            buffer.Return();
        }
    }

    private static string Text(InputFault fault) => fault.Pointer.Length == 0 ? fault.Message : $"'{fault.Pointer}' {fault.Message}";
}
