readonly ImmutableArray<string> Names = ["velocity", "age_days", "limit", "logins", "velocity", "age_days", "limit", "logins"];

Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var name in Names)
        if (tx.Features.ContainsKey(name)) sum += tx.Features[name];
    return Decision.Review(sum, "features");
}
--- instead
readonly ImmutableArray<string> Names = ["velocity", "age_days", "limit", "logins", "velocity", "age_days", "limit", "logins"];

Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var name in Names)
        if (tx.Features.TryGetValue(name, out var value)) sum += value;
    return Decision.Review(sum, "features");
}
