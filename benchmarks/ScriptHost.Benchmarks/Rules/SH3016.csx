Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToArray();
    double sum = 0;
    for (var i = 0; i < amounts.Count(); i++) sum += amounts[i];
    return Decision.Review(sum, "sum");
}
--- instead
Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToArray();
    double sum = 0;
    for (var i = 0; i < amounts.Length; i++) sum += amounts[i];
    return Decision.Review(sum, "sum");
}
