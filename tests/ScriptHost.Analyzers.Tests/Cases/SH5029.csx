// a table gone through for one key
readonly FrozenDictionary<string, double> Rates = new Dictionary<string, double> { ["Rent"] = 0.1, ["Phone"] = 0.2 }.ToFrozenDictionary();

LendingDecision Decide(Application a)
{
    var rate = Rates.FirstOrDefault(r => r.Key == a.Postcode).Value; //! SH5029 'Rates.FirstOrDefault'
    var known = Rates.Any(r => r.Key == a.Postcode); //! SH5029 'Rates.Any'
    var sum = Rates.Where(r => r.Key == a.Postcode).Sum(r => r.Value); //! SH5029 'Rates.Where'
    var has = a.Features.Keys.Any(k => k == a.Postcode); //! SH5029 'a.Features.Keys.Any'
    return rate + sum > 0.1 && (known || has) ? LendingDecision.Review(0.5, "rate") : LendingDecision.Accept(0);
}
---
// asked by its key, or gone through for something else
readonly FrozenDictionary<string, double> Rates = new Dictionary<string, double> { ["Rent"] = 0.1, ["Phone"] = 0.2 }.ToFrozenDictionary();

LendingDecision Decide(Application a)
{
    var rate = Rates.TryGetValue(a.Postcode, out var known) ? known : 0.15;
    var high = Rates.Count(r => r.Value > 0.1);
    var starting = Rates.Any(r => r.Key.StartsWith('R'));
    var late = a.Payments.Any(p => p.Merchant == a.Postcode);
    return rate + high > 0.1 && starting && late ? LendingDecision.Review(0.5, "rate") : LendingDecision.Accept(0);
}
