Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var amount in tx.RecentAmounts) sum += Apply(x => x + amount, 1);
    return Decision.Review(sum, "sum");
}

static double Apply(Func<double, double> f, double x) => f(x);
--- instead
Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var amount in tx.RecentAmounts) sum += Apply(static (x, by) => x + by, 1, amount);
    return Decision.Review(sum, "sum");
}

static double Apply(Func<double, double, double> f, double x, double by) => f(x, by);
