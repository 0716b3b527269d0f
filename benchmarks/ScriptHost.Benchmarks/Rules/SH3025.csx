Decision Score(Transaction tx)
{
    var triples = 0;
    foreach (var a in tx.RecentAmounts)
        foreach (var b in tx.RecentAmounts)
            foreach (var c in tx.RecentAmounts)
                if (a + b == c) triples++;
    return Decision.Review(triples, "triples");
}
--- instead
Decision Score(Transaction tx)
{
    var counts = tx.RecentAmounts.CountBy(a => a).ToDictionary();
    var triples = 0;
    foreach (var a in tx.RecentAmounts)
        foreach (var b in tx.RecentAmounts)
            triples += counts.GetValueOrDefault(a + b);
    return Decision.Review(triples, "triples");
}
