Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.OrderByDescending(a => a * 0.5).First(), "largest");
--- instead
Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.MaxBy(a => a * 0.5), "largest");
