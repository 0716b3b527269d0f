Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.Sum(a => a * Math.Exp(-tx.Amount / 100)), "weighted");
--- instead
Decision Score(Transaction tx)
{
    var exp = Math.Exp(-tx.Amount / 100);
    return Decision.Review(tx.RecentAmounts.Sum(a => a * exp), "weighted");
}
