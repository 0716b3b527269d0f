using System.Text.Json.Serialization;
using Credit.Contract;
using ScriptHost.Contracts;

namespace Credit;

/// <summary>What happens with an application.</summary>
[JsonConverter(typeof(ByText<Outcome>))]
public enum Outcome
{
    /// <summary>The loan is granted without a person looking.</summary>
    [JsonStringEnumMemberName("accept")] Accept,

    /// <summary>A person decides.</summary>
    [JsonStringEnumMemberName("review")] Review,

    /// <summary>The loan is refused.</summary>
    [JsonStringEnumMemberName("decline")] Decline,
}

/// <summary>The answer to one application.</summary>
/// <param name="Risk">Probability that the loan is not paid back, 0 to 1.</param>
/// <param name="Reason">For the applicant's file: at most 256 characters; empty only when the loan is accepted.</param>
public sealed record CreditDecision(Outcome Outcome, [property: Unit("probability"), Between(0, 1)] double Risk, string Reason)
{
    /// <summary>The most characters a <see cref="Reason"/> may have.</summary>
    public const int MaxReason = 256;

    public static CreditDecision Accept(double risk, string reason = "") => new(Outcome.Accept, risk, reason);

    public static CreditDecision Review(double risk, string reason) => new(Outcome.Review, risk, reason);

    public static CreditDecision Decline(double risk, string reason) => new(Outcome.Decline, risk, reason);
}
