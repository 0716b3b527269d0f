// two payments to one merchant, and a copied key
readonly FrozenDictionary<string, double> Means = new Dictionary<string, double> { ["Rent"] = 840, ["Phone"] = 38, ["Rent"] = 112 }.ToFrozenDictionary(); //! SH4029 '"Rent"] = 112'
LendingDecision Decide(Application a)
{
    var byShop = a.Payments.ToDictionary(p => p.Merchant, p => p.Amount); //! SH4029 'p.Merchant, p => p.Amount'
    return byShop.Count > Means.Count ? LendingDecision.Review(0.5, "shops") : LendingDecision.Accept(0);
}
---
// grouped, and keys that differ
readonly FrozenDictionary<string, double> Means = new Dictionary<string, double> { ["Rent"] = 840, ["Phone"] = 840 }.ToFrozenDictionary();
LendingDecision Decide(Application a)
{
    var byShop = a.Payments.GroupBy(p => p.Merchant).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount));
    var byTag = a.Tags.Distinct().ToDictionary(t => t, t => t.Length);
    return byShop.Count + byTag.Count > Means.Count ? LendingDecision.Review(0.5, "shops") : LendingDecision.Accept(0);
}
---
// rows of a table
record Region(string Code, double Rate);

readonly FrozenDictionary<string, Region> Regions = new Region[]
{
    new("10", 0.1),
    new("20", 0.2),
    new("10", 0.3), //! SH4029 '"10"'
}.ToFrozenDictionary(r => r.Code);

LendingDecision Decide(Application a) => Regions.TryGetValue(a.Postcode, out var region) ? LendingDecision.Review(region.Rate, "region") : LendingDecision.Accept(0);
---
// each row once
record Region(string Code, double Rate);

readonly FrozenDictionary<string, Region> Regions = new Region[]
{
    new("10", 0.1),
    new("20", 0.1),
}.ToFrozenDictionary(r => r.Code);

LendingDecision Decide(Application a) => Regions.TryGetValue(a.Postcode, out var region) ? LendingDecision.Review(region.Rate, "region") : LendingDecision.Accept(0);
