Decision Score(Transaction tx)
{
    double drift = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) drift = Math.Max(drift, tx.RecentAmounts.Take(i + 1).Sum());
    return Decision.Review(drift, "drift");
}
--- instead
Decision Score(Transaction tx)
{
    double drift = 0, sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++)
    {
        sum += tx.RecentAmounts[i];
        drift = Math.Max(drift, sum);
    }
    return Decision.Review(drift, "drift");
}
