Decision Score(Transaction tx)
{
    var scaled = new List<double>();
    for (var i = 0; i < tx.RecentAmounts.Count; i++) scaled.Add(tx.RecentAmounts[i] / 100);
    return Decision.Review(scaled[^1], "scaled");
}
--- instead
Decision Score(Transaction tx)
{
    var scaled = new List<double>(tx.RecentAmounts.Count);
    for (var i = 0; i < tx.RecentAmounts.Count; i++) scaled.Add(tx.RecentAmounts[i] / 100);
    return Decision.Review(scaled[^1], "scaled");
}
