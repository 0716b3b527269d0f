Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToList();
    double sum = 0;
    for (var i = 0; i < amounts.Count; i++) sum += amounts[i] - amounts.Last();
    return Decision.Review(sum, "change");
}
--- instead
Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToList();
    double sum = 0;
    for (var i = 0; i < amounts.Count; i++) sum += amounts[i] - amounts[^1];
    return Decision.Review(sum, "change");
}
