using System.Reflection;
using System.Text.Json;
using Credit;
using Credit.Contract;
using Retention;
using Retention.Contract;
using ScriptHost.Contracts;

namespace ScriptHost.Scripts.Tests.Data;

public sealed class SampleContractTests
{
    private static readonly CreditRisk Risk = new();
    private static readonly RetentionOffers Offers = new();

    [Theory]
    [InlineData(double.NaN, "why", "risk must be")]
    [InlineData(-0.01, "why", "risk must be")]
    [InlineData(1.01, "why", "risk must be")]
    [InlineData(0.5, " ", "needs a reason")]
    public void A_review_with_a_fault_does_not_leave_the_host(double risk, string reason, string says) =>
        Assert.Contains(says, Risk.Fault(CreditDecision.Review(risk, reason)), StringComparison.Ordinal);

    [Fact]
    public void A_decision_may_leave_the_host_with_the_longest_reason_and_not_with_a_longer_one()
    {
        Assert.Null(Risk.Fault(CreditDecision.Decline(1, new string('x', 256))));
        Assert.Contains("257", Risk.Fault(CreditDecision.Decline(1, new string('x', 257))), StringComparison.Ordinal);
        Assert.Contains("257", Offers.Fault(RetentionOffer.Call(1, new string('x', 257))), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_outcome_that_changes_nothing_may_go_without_a_reason()
    {
        Assert.Null(Risk.Fault(CreditDecision.Accept(0)));
        Assert.Null(Offers.Fault(RetentionOffer.None(0)));
        Assert.NotNull(Offers.Fault(RetentionOffer.Discount(0.9, "")));
        Assert.NotNull(Risk.Fault(new CreditDecision((Outcome)7, 0.5, "why")));
        Assert.NotNull(Offers.Fault(new RetentionOffer((OfferAction)7, 0.5, "why")));
    }

    [Fact]
    public void A_person_decides_when_the_credit_script_cannot()
    {
        Assert.True(Risk.TryFallback(Risk.Samples[0], new Stop(StopReason.Fuel, "used up"), out var decision));

        Assert.Equal(Outcome.Review, decision.Outcome);
        Assert.Null(Risk.Fault(decision));
    }

    [Fact]
    public void Nothing_is_offered_when_the_retention_script_cannot_answer()
    {
        Assert.True(Offers.TryFallback(Offers.Samples[0], new Stop(StopReason.Deadline, "passed"), out var offer));

        Assert.Equal(OfferAction.None, offer.Action);
        Assert.Null(Offers.Fault(offer));
    }

    [Fact]
    public void The_wire_speaks_camel_case_and_the_text_of_the_data()
    {
        var json = JsonSerializer.Serialize(Offers.Samples[0], SourceData.Json);

        Assert.Contains("\"streamingTV\":\"No internet service\"", json, StringComparison.Ordinal);
        Assert.Contains("\"contract\":\"Two year\"", json, StringComparison.Ordinal);
        Assert.Equal("""{"outcome":"accept","risk":0.25,"reason":""}""", JsonSerializer.Serialize(CreditDecision.Accept(0.25), SourceData.Json));
    }

    [Theory]
    [InlineData(typeof(Applicant))]
    [InlineData(typeof(Customer))]
    public void Every_number_has_a_range(Type input)
    {
        var bare = input.GetProperties()
            .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).IsPrimitive && p.GetCustomAttribute<BetweenAttribute>() is null);

        Assert.Empty(bare);
    }
}
