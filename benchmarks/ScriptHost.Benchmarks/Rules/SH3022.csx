Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.OrderBy(a => a).Where(a => a > 800).ToList()[0], "next");
--- instead
Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.Where(a => a > 800).OrderBy(a => a).ToList()[0], "next");
