Decision Score(Transaction tx)
{
    double sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += tx.RecentAmounts.Skip(i).First();
    return Decision.Review(sum, "change");
}
--- instead
Decision Score(Transaction tx)
{
    double sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += tx.RecentAmounts[i];
    return Decision.Review(sum, "change");
}
