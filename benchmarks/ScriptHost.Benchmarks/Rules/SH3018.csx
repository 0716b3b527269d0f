Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToArray();
    double sum = 0;
    for (var i = 1; i < amounts.Length; i++) sum += amounts.ElementAt(i) - amounts.ElementAt(i - 1);
    return Decision.Review(sum, "change");
}
--- instead
Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToArray();
    double sum = 0;
    for (var i = 1; i < amounts.Length; i++) sum += amounts[i] - amounts[i - 1];
    return Decision.Review(sum, "change");
}
