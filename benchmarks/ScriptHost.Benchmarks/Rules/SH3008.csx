Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.Where(a => a > 450).ToList().Count, "large");
--- instead
Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.Count(a => a > 450), "large");
