Decision Score(Transaction tx)
{
    double sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += tx.RecentAmounts[i] * Math.Log(tx.Amount + 1);
    return Decision.Review(sum, "weighted");
}
--- instead
Decision Score(Transaction tx)
{
    double sum = 0;
    var weight = Math.Log(tx.Amount + 1);
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += tx.RecentAmounts[i] * weight;
    return Decision.Review(sum, "weighted");
}
