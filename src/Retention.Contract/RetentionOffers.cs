using System.Diagnostics.CodeAnalysis;
using ScriptHost.Contracts;

namespace Retention.Contract;

/// <summary><c>retention-offer@1</c>: what is done to keep a customer. The namespace keeps this class out of the scripts' sight.</summary>
public sealed class RetentionOffers : DecisionContract<Customer, RetentionOffer>
{
    /// <summary>The share of customers that left in the source data: what is known about a customer when the model is silent.</summary>
    public const double ChurnShare = 0.27;

    public RetentionOffers() : base("retention-offer", 1)
    {
        DefaultBudget = new Budget(Fuel: 200_000, AllocationBytes: 1 << 20, Depth: 64, Deadline: TimeSpan.FromMilliseconds(20));
    }

    public override IReadOnlyList<Customer> Samples { get; } = [SampleCustomers.Bound, SampleCustomers.Wavering, SampleCustomers.Leaving, SampleCustomers.Unbilled];

    /// <summary>Nothing is done when the script cannot answer: the next run asks again, while a discount given by mistake stays.</summary>
    public override bool TryFallback(Customer input, Stop stop, [NotNullWhen(true)] out RetentionOffer? output)
    {
        ArgumentNullException.ThrowIfNull(stop);
        output = RetentionOffer.None(ChurnShare, $"the model gave no answer ({stop.Reason}); the average share is shown");
        return true;
    }

    public override string? Fault(RetentionOffer output) =>
        output is null ? "the offer is null"
        : !Enum.IsDefined(output.Action) ? "action must be 'none', 'call' or 'discount'"
        : output.ChurnProbability is not (>= 0 and <= 1) ? "churnProbability must be a number from 0 to 1"
        : output.Reason is null ? "reason is null; it may be empty when nothing is done"
        : output.Reason.Length > RetentionOffer.MaxReason ? $"reason has {output.Reason.Length} characters; the limit is {RetentionOffer.MaxReason}"
        : output.Action != OfferAction.None && string.IsNullOrWhiteSpace(output.Reason) ? "a call or a discount needs a reason"
        : null;
}
