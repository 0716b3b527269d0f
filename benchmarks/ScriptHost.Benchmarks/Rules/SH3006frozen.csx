readonly FrozenDictionary<int, double> Limits = new Dictionary<int, double> { [0] = 3, [1] = 900, [2] = 30, [4] = 5, [6] = 7 }.ToFrozenDictionary();

Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var amount in tx.RecentAmounts)
    {
        var band = (int)(amount / 100);
        if (Limits.ContainsKey(band)) sum += Limits[band];
    }
    return Decision.Review(sum, "limits");
}
--- instead
readonly FrozenDictionary<int, double> Limits = new Dictionary<int, double> { [0] = 3, [1] = 900, [2] = 30, [4] = 5, [6] = 7 }.ToFrozenDictionary();

Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var amount in tx.RecentAmounts)
    {
        var band = (int)(amount / 100);
        if (Limits.TryGetValue(band, out var limit)) sum += limit;
    }
    return Decision.Review(sum, "limits");
}
