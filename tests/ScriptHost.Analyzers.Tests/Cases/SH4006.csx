// nothing in, nothing out
LendingDecision Decide(Application a)
{
    var mean = a.Balances.Average(); //! SH4006 'a.Balances.Average()'
    var worst = a.Payments.Max(p => p.DaysLate); //! SH4006
    var low = a.Balances.Where(b => b > 0).Min(); //! SH4006
    return LendingDecision.Accept(mean + worst + low);
}
>>>
// nothing in, nothing out
LendingDecision Decide(Application a)
{
    var mean = a.Balances.DefaultIfEmpty(0).Average();
    var worst = a.Payments.Select(p => p.DaysLate).DefaultIfEmpty(0).Max();
    var low = a.Balances.Where(b => b > 0).DefaultIfEmpty(0).Min();
    return LendingDecision.Accept(mean + worst + low);
}
---
// the first, the last, the only, and a filter after a test of all
LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Accept(0);
    var late = a.Payments.Where(p => p.DaysLate > 30).ToList();
    var days = late.Average(p => p.DaysLate); //! SH4006
    var first = a.Tags.First(); //! SH4006
    var last = a.Payments.Where(p => p.Paid == null).OrderBy(p => p.Due).Last(); //! SH4006
    var product = a.Balances.Aggregate((x, y) => x * y); //! SH4006
    return LendingDecision.Review(days + last.Amount + product, first);
}
---
// a list that a loop fills
LendingDecision Decide(Application a)
{
    var positive = new List<double>();
    foreach (var b in a.Balances)
        if (b > 0) positive.Add(b);
    return LendingDecision.Accept(positive.Average()); //! SH4006
}
---
// in a function that is called with input
static double Mean(IReadOnlyList<double> xs) => xs.Average(); //! SH4006
LendingDecision Decide(Application a) => LendingDecision.Accept(Mean(a.Balances));
---
// tested before, around, or with a default
LendingDecision Decide(Application a)
{
    var mean = a.Balances.DefaultIfEmpty(0).Average() + a.Balances.Append(0).Max();
    if (a.Balances.Count > 0) mean += a.Balances.Average();
    mean += a.Balances.Any() ? a.Balances.Max() : 0;
    var late = a.Payments.Where(p => p.DaysLate > 30).ToList();
    if (late.Count == 0) return LendingDecision.Accept(mean);
    mean += late.Average(p => p.DaysLate) + late.Select(p => p.Amount).Max();
    if (a.Payments.Any(p => p.Paid == null)) mean += a.Payments.Where(p => p.Paid == null).Max(p => p.Amount);
    var tag = a.Tags.FirstOrDefault() ?? "none";
    return LendingDecision.Review(mean, tag + (a.Tags is [_, ..] ? a.Tags.First() : ""));
}
---
// constants, groups, nullable results, the host's own lists
LendingDecision Decide(Application a)
{
    double[] weights = [0.5, 0.3, 0.2];
    var perMerchant = a.Payments.GroupBy(p => p.Merchant).Select(g => g.Average(p => p.Amount)).Sum();
    double? best = a.Payments.Max(p => (double?)p.Amount);
    var words = a.Postcode.Split('-').First();
    var total = a.Balances.Aggregate(0.0, (x, y) => x + y);
    return LendingDecision.Review(weights.Max() + perMerchant + (best ?? 0) + total, words);
}
---
// a function that is only called after a test
static double Mean(IReadOnlyList<double> xs) => xs.Average();
LendingDecision Decide(Application a) => LendingDecision.Accept(a.Balances.Count > 2 ? Mean(a.Balances) : 0);
---
// a list that a function of the script makes
static List<Payment> Late(Application a)
{
    var late = new List<Payment>(a.Payments.Count);
    foreach (var p in a.Payments)
    {
        if (p.DaysLate > 0) late.Add(p);
    }
    return late;
}
LendingDecision Decide(Application a)
{
    var late = Late(a);
    var some = Late(a);
    if (some.Count > 0 && some.Max(p => p.Amount) > 10) return LendingDecision.Accept(0.1);
    return late.Max(p => p.Amount) > 10 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0); //! SH4006 'late.Max'
}
---
// a search in the script's own table for what the input has
readonly ImmutableArray<(string Code, double Rate)> Rates = [("10", 0.1), ("20", 0.2)];

readonly FrozenDictionary<string, double> Regions = new Dictionary<string, double> { ["10"] = 0.1, ["20"] = 0.2 }.ToFrozenDictionary();

LendingDecision Decide(Application a)
{
    var rate = Rates.First(r => r.Code == a.Postcode).Rate; //! SH4006 'Rates.First(r => r.Code == a.Postcode)'
    var region = Regions.Single(r => r.Key == a.Postcode).Value; //! SH4006 'Regions.Single(r => r.Key == a.Postcode)'
    var web = Rates.First(r => r.Code == "10").Rate;
    return rate + region + web > 0.3 ? LendingDecision.Review(0.5, "region") : LendingDecision.Accept(0);
}
---
// made by a function of a sequence that was tested
readonly ImmutableArray<(string Code, double Rate)> Rates = [("10", 0.1), ("20", 0.2)];

static List<double> Steps(IReadOnlyList<double> balances)
{
    var steps = new List<double>();
    for (var i = 1; i < balances.Count; i++) steps.Add(balances[i] - balances[i - 1]);
    return steps;
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 3) return LendingDecision.Accept(0);
    var steps = Steps(a.Balances);
    var rate = Rates.Any(r => r.Code == a.Postcode) ? Rates.First(r => r.Code == a.Postcode).Rate : 0.15;
    return steps.Average() + rate > 0.3 ? LendingDecision.Review(0.5, "region") : LendingDecision.Accept(0);
}
---
// some of some, and a half that was tested
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var first = a.Balances.Take(3).Average();
    var half = a.Balances.Count / 2;
    var missing = a.Balances.Take(half).Average(); //! SH4006 'a.Balances.Take(half).Average()'
    if (half == 0) return LendingDecision.Accept(0);
    var older = a.Balances.Take(half).Average();
    var newer = a.Balances.Skip(a.Balances.Count - half).Max();
    return first + older + newer + missing > 100 ? LendingDecision.Review(0.5, "change") : LendingDecision.Accept(0);
}
