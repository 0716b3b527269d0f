Decision Score(Transaction tx)
{
    var counts = new Dictionary<double, int>();
    foreach (var amount in tx.RecentAmounts)
        counts[amount % 16] = counts.ContainsKey(amount % 16) ? counts[amount % 16] + 1 : 1;
    return Decision.Review(counts.Count, "counts");
}
--- instead
Decision Score(Transaction tx)
{
    var counts = new Dictionary<double, int>();
    foreach (var amount in tx.RecentAmounts)
        counts[amount % 16] = counts.GetValueOrDefault(amount % 16) + 1;
    return Decision.Review(counts.Count, "counts");
}
