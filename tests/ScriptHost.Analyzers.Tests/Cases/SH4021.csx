// missing becomes 0
LendingDecision Decide(Application a)
{
    var limit = a.Limit ?? 0; //! SH4021 'a.Limit ?? 0'
    var score = a.BureauScore.GetValueOrDefault(); //! SH4021
    var velocity = a.Features.GetValueOrDefault("velocity"); //! SH4021
    return LendingDecision.Accept(limit + score + velocity + (a.BureauScore ?? 500)); //! SH4021 'a.BureauScore ?? 500'
}
---
// its own case, a named value, an explicit default
const double NoLimit = 0;
LendingDecision Decide(Application a)
{
    if (a.BureauScore is null) return LendingDecision.Review(0.5, "the bureau knows nothing");
    var limit = a.Limit ?? NoLimit;
    var velocity = a.Features.GetValueOrDefault("velocity", 1.5) + (a.Features.TryGetValue("tenure", out var tenure) ? tenure : 0);
    var employer = a.Employer ?? "none";
    double? top = a.Balances.Max(b => (double?)b);
    var counts = new Dictionary<string, int>();
    foreach (var p in a.Payments) counts[p.Merchant] = counts.GetValueOrDefault(p.Merchant) + 1;
    return LendingDecision.Review(limit + velocity + (top ?? 0) + counts.Count + (a.Limit ?? a.Income), employer);
}
---
// a code instead of 0, also where the field was handed on
static int Known(int? score) => score ?? -1; //! SH4021 'score ?? -1'
LendingDecision Decide(Application a) => Known(a.BureauScore) > 480 ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "score");
---
// the same as a choice, through a name, or of a function of the script
static double? RateOf(string postcode) => postcode.StartsWith('1') ? 0.1 : null;

LendingDecision Decide(Application a)
{
    var score = a.BureauScore.HasValue ? a.BureauScore.Value : 0; //! SH4021 'a.BureauScore.HasValue ? a.BureauScore.Value : 0'
    var limit = a.Limit is { } known ? known : -1; //! SH4021 'a.Limit is { } known ? known : -1'
    var other = a.Limit == null ? 0 : a.Limit.Value; //! SH4021 'a.Limit == null ? 0 : a.Limit.Value'
    var velocity = a.Features.TryGetValue("velocity", out var found) ? found : -999; //! SH4021 'a.Features.TryGetValue("velocity", out var found) ? found : -999'
    var tenure = a.Features.GetValueOrDefault("tenure", -1); //! SH4021 'a.Features.GetValueOrDefault("tenure", -1)'
    var bureau = a.BureauScore;
    var points = bureau ?? 0; //! SH4021 'bureau ?? 0'
    var rate = RateOf(a.Postcode) ?? 0; //! SH4021 'RateOf(a.Postcode) ?? 0'
    return score + limit + other + velocity + tenure + points + rate > 0 ? LendingDecision.Review(0.5, "score") : LendingDecision.Accept(0);
}
---
// its own case, a named value, or something computed
const double MissingVelocity = -1;
const double AverageRate = 0.15;

static double? RateOf(string postcode) => postcode.StartsWith('1') ? 0.1 : null;

LendingDecision Decide(Application a)
{
    var points = a.BureauScore is { } score ? (500 - score) / 100.0 : 0.45;
    var velocity = a.Features.TryGetValue("velocity", out var found) ? found : MissingVelocity;
    var tenure = a.Features.GetValueOrDefault("tenure", 0);
    var rate = RateOf(a.Postcode) ?? AverageRate;
    var use = a.Limit is { } limit && limit > 0 ? Math.Min(a.Debt / limit, 1) : 0;
    return points + velocity + tenure + rate + use > 0 ? LendingDecision.Review(0.5, "score") : LendingDecision.Accept(0);
}
---
// found and finite, or a code
LendingDecision Decide(Application a)
{
    var speed = a.Features.TryGetValue("velocity", out var found) && double.IsFinite(found) ? found : -1; //! SH4021 'a.Features.TryGetValue'
    var slow = a.Features.TryGetValue("velocity", out var other) && double.IsFinite(other) ? other : 0;
    return speed + slow > 1 ? LendingDecision.Review(0.5, "speed") : LendingDecision.Accept(0);
}
---
// filled in where it was not found
const double UnknownTenure = -1;

LendingDecision Decide(Application a)
{
    if (!a.Features.TryGetValue("velocity", out var speed)) speed = -1; //! SH4021 'if (!a.Features.TryGetValue'
    if (!a.Features.TryGetValue("tenure", out var tenure)) tenure = UnknownTenure;
    if (!a.Features.TryGetValue("age", out var age)) return LendingDecision.Review(0.5, "no age");
    return speed + tenure + age > 1 ? LendingDecision.Review(0.5, "speed") : LendingDecision.Accept(0);
}
