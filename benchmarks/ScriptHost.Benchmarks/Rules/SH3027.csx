Decision Score(Transaction tx)
{
    double sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += tx.RecentAmounts[i] * Math.Pow(1 + tx.Amount / 10000, 12.5);
    return Decision.Review(Math.Round(sum, 3), "weighted");
}
--- instead
Decision Score(Transaction tx)
{
    double sum = 0;
    var weight = Math.Pow(1 + tx.Amount / 10000, 12.5);
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += tx.RecentAmounts[i] * weight;
    return Decision.Review(Math.Round(sum, 3), "weighted");
}
