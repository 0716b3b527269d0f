Decision Score(Transaction tx)
{
    var kept = new List<object>();
    foreach (var amount in tx.RecentAmounts) kept.Add(amount);
    return Decision.Review(kept.Count, "kept");
}
--- instead
Decision Score(Transaction tx)
{
    var kept = new List<double>();
    foreach (var amount in tx.RecentAmounts) kept.Add(amount);
    return Decision.Review(kept.Count, "kept");
}
