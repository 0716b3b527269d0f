Decision Score(Transaction tx)
{
    var blocked = tx.Id.Split('-').ToList();
    var hits = 0;
    foreach (var part in tx.CustomerId.Split(';'))
        if (blocked.Contains(part)) hits++;
    return Decision.Review(hits, "blocked");
}
--- instead
Decision Score(Transaction tx)
{
    var blocked = tx.Id.Split('-').ToHashSet();
    var hits = 0;
    foreach (var part in tx.CustomerId.Split(';'))
        if (blocked.Contains(part)) hits++;
    return Decision.Review(hits, "blocked");
}
