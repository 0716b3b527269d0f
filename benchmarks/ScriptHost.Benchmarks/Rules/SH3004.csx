Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.OrderByDescending(a => a * 0.5).ToList()[0], "largest");
--- instead
Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.MaxBy(a => a * 0.5), "largest");
