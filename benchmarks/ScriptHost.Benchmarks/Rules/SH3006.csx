Decision Score(Transaction tx)
{
    var limits = new Dictionary<string, double> { ["velocity"] = 3, ["limit"] = 900, ["age_days"] = 30 };
    double sum = 0;
    foreach (var name in tx.Id.Split('-'))
        if (limits.ContainsKey(name)) sum += limits[name];
    return Decision.Review(sum, "limits");
}
--- instead
Decision Score(Transaction tx)
{
    var limits = new Dictionary<string, double> { ["velocity"] = 3, ["limit"] = 900, ["age_days"] = 30 };
    double sum = 0;
    foreach (var name in tx.Id.Split('-'))
        if (limits.TryGetValue(name, out var limit)) sum += limit;
    return Decision.Review(sum, "limits");
}
