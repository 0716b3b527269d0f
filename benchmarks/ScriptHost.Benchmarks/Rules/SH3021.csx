Decision Score(Transaction tx) => Decision.Review(Sum(tx.RecentAmounts.ToArray(), 0), "sum");

static double Sum(double[] amounts, int from) => from == amounts.Length ? 0 : amounts[from] + Sum(amounts, from + 1);
--- instead
Decision Score(Transaction tx) => Decision.Review(Math.Round(Sum(tx.RecentAmounts.ToArray())), "sum");

static double Sum(double[] amounts)
{
    double sum = 0;
    for (var i = 0; i < amounts.Length; i++) sum += amounts[i];
    return sum;
}
