using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification;

namespace ScriptHost.Cli;

/// <summary>An outcome and what led to it; see <see cref="Attempt"/>.</summary>
internal sealed record Judgement(string Outcome, ImmutableArray<string> Ids, long Fuel, string? Detail)
{
    public static Judgement Refused(ImmutableArray<ScriptDiagnostic> diagnostics) =>
        new(Outcomes.Reject, [.. Errors(diagnostics).Select(d => d.Id).Distinct()], 0, Errors(diagnostics).FirstOrDefault()?.ToString());

    public static Judgement Lost(WorkerLoss loss) => new(Outcomes.Died, [], 0, $"the process that ran it {loss.Text}");

    public static Judgement Ran(SampleReport report)
    {
        // A top-level value that cannot be made refuses the version, as the gate does.
        if (report.LoadFault is { } fault) return new Judgement(Outcomes.Reject, [Rules.Initializer], 0, fault);
        if (report.ContractFault is { } trouble) return new Judgement(Outcomes.Error, [Rules.Contract], 0, trouble);
        var stopped = report.Runs.FirstOrDefault(r => r.Stop is not null);
        if (stopped?.Stop is not { } stop) return new Judgement(Outcomes.Ok, [], report.Runs.Max(r => r.Fuel), null);
        // No sample has an answer the gate would take; a budget that runs out is what this command is about.
        return Outcomes.OfBudget(stop.Reason) is { } spent ? new Judgement(spent, [], stopped.Fuel, stop.Message) : new Judgement(Outcomes.Reject, [Rules.Sample], stopped.Fuel, stop.Message);
    }

    private static IEnumerable<ScriptDiagnostic> Errors(ImmutableArray<ScriptDiagnostic> diagnostics) => diagnostics.Where(d => d.Severity == Severity.Error);
}
