using System.Diagnostics.CodeAnalysis;
using ScriptHost.Contracts;

namespace Credit.Contract;

/// <summary><c>credit-risk@1</c>: may a consumer loan be granted. The namespace keeps this class out of the scripts' sight.</summary>
public sealed class CreditRisk : DecisionContract<Applicant, CreditDecision>
{
    public CreditRisk() : base("credit-risk", 1)
    {
        DefaultBudget = new Budget(Fuel: 200_000, AllocationBytes: 1 << 20, Depth: 64, Deadline: TimeSpan.FromMilliseconds(20));
    }

    public override IReadOnlyList<Applicant> Samples { get; } = [SampleApplicants.Safe, SampleApplicants.Doubtful, SampleApplicants.Risky];

    /// <summary>A person looks when the script cannot answer: neither money nor a refusal leaves the bank on a fault. Risk 1 sorts the case to the top of the queue.</summary>
    public override bool TryFallback(Applicant input, Stop stop, [NotNullWhen(true)] out CreditDecision? output)
    {
        ArgumentNullException.ThrowIfNull(stop);
        output = CreditDecision.Review(1, $"the model gave no answer ({stop.Reason}); a person decides");
        return true;
    }

    public override string? Fault(CreditDecision output) =>
        output is null ? "the decision is null"
        : !Enum.IsDefined(output.Outcome) ? "outcome must be 'accept', 'review' or 'decline'"
        : output.Risk is not (>= 0 and <= 1) ? "risk must be a number from 0 to 1"
        : output.Reason is null ? "reason is null; an accepted loan may have an empty one"
        : output.Reason.Length > CreditDecision.MaxReason ? $"reason has {output.Reason.Length} characters; the limit is {CreditDecision.MaxReason}"
        : output.Outcome != Outcome.Accept && string.IsNullOrWhiteSpace(output.Reason) ? "a loan that is not accepted needs a reason"
        : null;
}
