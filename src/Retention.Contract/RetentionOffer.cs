using System.Text.Json.Serialization;
using Retention.Contract;
using ScriptHost.Contracts;

namespace Retention;

/// <summary>What is done to keep a customer.</summary>
[JsonConverter(typeof(ByText<OfferAction>))]
public enum OfferAction
{
    [JsonStringEnumMemberName("none")] None,

    /// <summary>Someone of the retention team calls.</summary>
    [JsonStringEnumMemberName("call")] Call,

    /// <summary>The standing discount is offered with the next bill.</summary>
    [JsonStringEnumMemberName("discount")] Discount,
}

/// <summary>The answer for one customer.</summary>
/// <param name="ChurnProbability">Probability that the customer leaves within a month if nothing is done, 0 to 1.</param>
/// <param name="Reason">For the retention team: at most 256 characters; empty only when nothing is done.</param>
public sealed record RetentionOffer(OfferAction Action, [property: Unit("probability"), Between(0, 1)] double ChurnProbability, string Reason)
{
    /// <summary>The most characters a <see cref="Reason"/> may have.</summary>
    public const int MaxReason = 256;

    public static RetentionOffer None(double churnProbability, string reason = "") => new(OfferAction.None, churnProbability, reason);

    public static RetentionOffer Call(double churnProbability, string reason) => new(OfferAction.Call, churnProbability, reason);

    public static RetentionOffer Discount(double churnProbability, string reason) => new(OfferAction.Discount, churnProbability, reason);
}
