Decision Score(Transaction tx)
{
    var above = 0;
    foreach (var amount in tx.RecentAmounts)
        if (amount > tx.RecentAmounts.Average()) above++;
    return Decision.Review(above, "above average");
}
--- instead
Decision Score(Transaction tx)
{
    var above = 0;
    var average = tx.RecentAmounts.Average();
    foreach (var amount in tx.RecentAmounts)
        if (amount > average) above++;
    return Decision.Review(above, "above average");
}
