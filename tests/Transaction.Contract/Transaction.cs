namespace Contract;

/// <summary>A card transaction with the customer's recent history.</summary>
public sealed record Transaction(string Id, [property: ScriptHost.Contracts.Sensitive] string CustomerId, double Amount, string Currency, string Country, DateTimeOffset At,
    IReadOnlyList<double> RecentAmounts, IReadOnlyDictionary<string, double> Features);

public sealed record Decision(string Outcome, double Score, string Reason)
{
    public static Decision Approve(double score = 0, string reason = "") => new("approve", score, reason);

    public static Decision Review(double score, string reason) => new("review", score, reason);

    public static Decision Decline(double score, string reason) => new("decline", score, reason);
}
