// Country and feature look-ups in tables that are built once.
readonly FrozenDictionary<string, double> Risk = new Dictionary<string, double>
{
    ["US"] = 0.1, ["DE"] = 0.05, ["NG"] = 0.7, ["FR"] = 0.06, ["GB"] = 0.08, ["IT"] = 0.09, ["ES"] = 0.07, ["NL"] = 0.04,
}.ToFrozenDictionary();
readonly ImmutableArray<string> Names = ["velocity", "age_days", "limit", "chargebacks", "logins", "devices"];

Decision Score(Transaction tx)
{
    var score = Risk.GetValueOrDefault(tx.Country, 0.5);
    foreach (var name in Names)
        if (tx.Features.TryGetValue(name, out var value)) score += 0.01 * value;
    var seen = new Dictionary<int, int>();
    foreach (var amount in tx.RecentAmounts)
    {
        var bucket = (int)(amount / 100);
        seen[bucket] = seen.GetValueOrDefault(bucket) + 1;
    }
    return Decision.Review(score + seen.Count, "look-ups");
}
