Decision Score(Transaction tx)
{
    var large = tx.RecentAmounts.Where(a => a > 450);
    return Decision.Review(large.Sum() / Math.Max(1, large.Count()) + large.Max(), "large");
}
--- instead
Decision Score(Transaction tx)
{
    var large = tx.RecentAmounts.Where(a => a > 450).ToList();
    return Decision.Review(large.Sum() / Math.Max(1, large.Count) + large.Max(), "large");
}
