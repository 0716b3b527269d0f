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
