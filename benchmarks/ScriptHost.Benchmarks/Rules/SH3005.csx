Decision Score(Transaction tx)
{
    var risk = new Dictionary<string, double> { ["DE"] = 0.05, ["FR"] = 0.06, ["NG"] = 0.7, ["US"] = 0.1 };
    return Decision.Review(risk.GetValueOrDefault(tx.Country, 0.5), "country");
}
--- instead
readonly FrozenDictionary<string, double> risk = new Dictionary<string, double> { ["DE"] = 0.05, ["FR"] = 0.06, ["NG"] = 0.7, ["US"] = 0.1 }.ToFrozenDictionary();

Decision Score(Transaction tx)
{
    return Decision.Review(risk.GetValueOrDefault(tx.Country, 0.5), "country");
}
