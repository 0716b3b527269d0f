Decision Score(Transaction tx)
{
    double sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += Math.Pow(i, 2);
    return Decision.Review(sum, "squares");
}
--- instead
Decision Score(Transaction tx)
{
    double sum = 0;
    for (var i = 0; i < tx.RecentAmounts.Count; i++) sum += (double)i * i;
    return Decision.Review(sum, "squares");
}
