Decision Score(Transaction tx)
{
    if (new[] { "DE", "FR", "NG" }.Contains(tx.Country)) return Decision.Review(1, "country");
    return Decision.Approve();
}
--- instead
readonly FrozenSet<string> countries = ["DE", "FR", "NG"];

Decision Score(Transaction tx)
{
    if (countries.Contains(tx.Country)) return Decision.Review(1, "country");
    return Decision.Approve();
}
