// a misspelt key
readonly FrozenDictionary<string, double> weights = new Dictionary<string, double> { ["income"] = 0.3, ["debt"] = -0.5, ["age"] = 0.1 }.ToFrozenDictionary();
LendingDecision Decide(Application a)
{
    var risk = a.Income * weights["incme"] + a.Debt * weights["debt"]; //! SH1002 '"incme"'
    if (weights.TryGetValue("agee", out var age)) risk += age; //! SH1002 '"agee"'
    return LendingDecision.Accept(risk);
}
>>>
// a misspelt key
readonly FrozenDictionary<string, double> weights = new Dictionary<string, double> { ["income"] = 0.3, ["debt"] = -0.5, ["age"] = 0.1 }.ToFrozenDictionary();
LendingDecision Decide(Application a)
{
    var risk = a.Income * weights["income"] + a.Debt * weights["debt"];
    if (weights.TryGetValue("age", out var age)) risk += age;
    return LendingDecision.Accept(risk);
}
---
// a key that is like none of them
const string Tenure = "tenure";
readonly FrozenDictionary<string, double> weights = new Dictionary<string, double>() { { "income", 0.3 }, { "debt", -0.5 } }.ToFrozenDictionary();
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(weights.GetValueOrDefault("tenure", 0) + weights[Tenure]); //! SH1002 '"tenure"' //! SH1002 'Tenure'
}
>>> none
---
// keys that are there, keys that are computed, tables with a comparer of their own, tables that are computed
readonly FrozenDictionary<string, double> weights = new Dictionary<string, double> { ["income"] = 0.3 }.ToFrozenDictionary();
readonly FrozenDictionary<string, double> any = new Dictionary<string, double> { ["income"] = 0.3 }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
readonly FrozenDictionary<string, double> made = new[] { "a", "b" }.ToFrozenDictionary(n => n, n => 1.0);
LendingDecision Decide(Application a)
{
    var local = new Dictionary<string, double> { ["x"] = 1 };
    local["y"] = 2;
    var sum = a.Tags.Sum(t => weights.GetValueOrDefault(t)) + any["INCOME"] + made["a"] + local["y"] + a.Features.GetValueOrDefault("velocity");
    return LendingDecision.Accept(sum + weights["income"]);
}
---
// keys of the input that nobody asks for
readonly FrozenDictionary<string, double> Means = new Dictionary<string, double> { ["Rent"] = 840 }.ToFrozenDictionary();
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    foreach (var p in a.Payments) sum += Means[p.Merchant]; //! SH1002 'p.Merchant'
    return a.Features["velocity"] > sum ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "velocity"); //! SH1002 '"velocity"'
}
---
// keys that were asked for
readonly FrozenDictionary<string, double> Means = new Dictionary<string, double> { ["Rent"] = 840 }.ToFrozenDictionary();
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    foreach (var p in a.Payments) sum += Means.ContainsKey(p.Merchant) ? Means[p.Merchant] : 0;
    return a.Features.ContainsKey("velocity") && a.Features["velocity"] > sum ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "velocity");
}
---
// keys that are cut, grouped by, copied or handed on
readonly FrozenDictionary<string, double> Rates = new Dictionary<string, double> { ["10"] = 0.1, ["Rent"] = 0.2 }.ToFrozenDictionary();

double RateOf(string postcode) => Rates[postcode[..2]]; //! SH1002 'postcode[..2]'

LendingDecision Decide(Application a)
{
    var sum = RateOf(a.Postcode);
    foreach (var group in a.Payments.GroupBy(p => p.Merchant)) sum += Rates[group.Key]; //! SH1002 'group.Key'
    foreach (var tag in a.Tags) sum += Rates[tag]; //! SH1002 'tag'
    var region = a.Postcode.Trim();
    sum += Rates[region]; //! SH1002 'region'
    return sum > 1 ? LendingDecision.Review(0.5, "rates") : LendingDecision.Accept(0);
}
---
// keys of the script's own
readonly FrozenDictionary<string, double> Rates = new Dictionary<string, double> { ["10"] = 0.1, ["Rent"] = 0.2 }.ToFrozenDictionary();

static string KindOf(Application a) => a.Age > 30 ? "10" : "Rent";

LendingDecision Decide(Application a)
{
    var sum = Rates["10"] + Rates[KindOf(a)];
    foreach (var name in new[] { "10", "Rent" }) sum += Rates[name];
    return sum > 1 ? LendingDecision.Review(0.5, "rates") : LendingDecision.Accept(0);
}
