// Exponentially weighted mean and largest drawdown over the recent amounts: two passes over a list copied to an array.
Decision Score(Transaction tx)
{
    var amounts = tx.RecentAmounts.ToArray();
    double mean = 0, peak = 0, drawdown = 0;
    for (var i = 0; i < amounts.Length; i++) mean = 0.9 * mean + 0.1 * amounts[i];
    for (var i = 0; i < amounts.Length; i++)
    {
        peak = Math.Max(peak, amounts[i]);
        drawdown = Math.Max(drawdown, peak - amounts[i]);
    }
    return mean > 400 ? Decision.Review(mean, "mean") : Decision.Approve(drawdown);
}
