using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification;

namespace ScriptHost.Cli;

/// <summary>An outcome and what led to it; see <see cref="Attempt"/>.</summary>
internal sealed record Judgement(string Outcome, ImmutableArray<string> Ids, long Fuel, string? Detail)
{
    public static Judgement Refused(ImmutableArray<ScriptDiagnostic> diagnostics) =>
        new(Outcomes.Reject, IdsOf(diagnostics), 0, diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.ToString());

    public static Judgement Lost(ImmutableArray<ScriptDiagnostic> warnings, WorkerLoss loss) => new(Outcomes.Died, IdsOf(warnings), 0, $"the process that ran it {loss.Text}");

    public static Judgement Ran(ImmutableArray<ScriptDiagnostic> warnings, SampleReport report)
    {
        var ids = IdsOf(warnings);
        // A top-level value that cannot be made refuses the version, as the gate does.
        if (report.LoadFault is { } fault) return new Judgement(Outcomes.Reject, [Rules.Initializer, .. ids], 0, fault);
        if (report.ContractFault is { } trouble) return new Judgement(Outcomes.Error, [Rules.Contract, .. ids], 0, trouble);
        var stopped = report.Runs.FirstOrDefault(r => r.Stop is not null);
        if (stopped?.Stop is not { } stop) return new Judgement(Outcomes.Ok, ids, report.Runs.Max(r => r.Fuel), null);
        // No sample has an answer the gate would take; a budget that runs out is what this command is about.
        return Outcomes.OfBudget(stop.Reason) is { } spent ? new Judgement(spent, ids, stopped.Fuel, stop.Message) : new Judgement(Outcomes.Reject, [Rules.Sample, .. ids], stopped.Fuel, stop.Message);
    }

    private static ImmutableArray<string> IdsOf(ImmutableArray<ScriptDiagnostic> diagnostics) => [.. diagnostics.OrderByDescending(d => d.Severity).Select(d => d.Id).Distinct()];
}
