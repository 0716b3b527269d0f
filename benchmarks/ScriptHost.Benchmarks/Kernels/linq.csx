// An ordinary query over the recent amounts.
Decision Score(Transaction tx)
{
    var large = tx.RecentAmounts.Where(a => a > 100).Select(a => a * 1.02).OrderByDescending(a => a).Take(5).ToList();
    var groups = tx.RecentAmounts.GroupBy(a => (int)(a / 250)).Count();
    return Decision.Review(large.Sum() + groups, "query");
}
