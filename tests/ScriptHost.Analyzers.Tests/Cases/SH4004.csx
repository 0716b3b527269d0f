// nothing by nothing falls through to acceptance
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / a.Income;
    if (ratio > 0.4) return LendingDecision.Decline(0.9, "debt"); //! SH4004 'ratio > 0.4'
    return LendingDecision.Accept(0.1);
}
---
// in a choice, and behind other tests
LendingDecision Decide(Application a)
{
    if (a.Age > 90 || a.Debt / a.Income >= 0.6) return LendingDecision.Decline(0.9, "debt"); //! SH4004 'a.Debt / a.Income >= 0.6'
    if (a.Age < 20) return LendingDecision.Review(0.5, "young");
    var spread = Math.Sqrt(a.Income - 500);
    return spread < 10 ? LendingDecision.Review(0.5, "tight") : LendingDecision.Accept(0.1); //! SH4004 'spread < 10'
}
---
// spread through arithmetic
LendingDecision Decide(Application a)
{
    var score = 0.2 + 0.5 * Math.Min(a.Debt / a.Income, 3);
    if (score > 0.8) //! SH4004
    {
        return LendingDecision.Decline(1, "score");
    }
    else
    {
        return new LendingDecision { Outcome = Outcome.Accept, Risk = 0.5 };
    }
}
---
// the branch for false declines, or NaN was asked for
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / a.Income;
    if (ratio < 0.4) return LendingDecision.Accept(0.1);
    return LendingDecision.Decline(0.9, "debt");
}
---
// tested before
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / a.Income;
    if (!double.IsFinite(ratio)) return LendingDecision.Review(0.9, "no income");
    if (ratio > 0.4) return LendingDecision.Decline(0.9, "debt");
    return LendingDecision.Accept(0.1);
}
---
// no NaN in sight
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / Math.Max(a.Income, 1);
    if (ratio > 0.4) return LendingDecision.Decline(0.9, "debt");
    if (a.Income <= 0) return LendingDecision.Review(0.5, "no income");
    if (a.Debt / a.Income > 0.9) return LendingDecision.Decline(0.9, "debt");
    if (!(ratio <= 2)) return LendingDecision.Decline(0.9, "debt");
    return LendingDecision.Accept(0.1);
}
---
// a negated test sends NaN to the strict side
LendingDecision Decide(Application a)
{
    if (!(a.Debt / a.Income <= 0.4)) return LendingDecision.Decline(0.9, "debt");
    return LendingDecision.Accept(0.1);
}
---
// no limit of a switch matches NaN
LendingDecision Decide(Application a)
{
    var anomaly = a.Features.GetValueOrDefault("anomaly", double.NaN);
    return anomaly switch
    {
        > 0.8 => LendingDecision.Decline(1, "anomaly"),
        > 0.5 => LendingDecision.Review(0.5, "anomaly"),
        _ => LendingDecision.Accept(0), //! SH4004 'LendingDecision.Accept(0)'
    };
}
---
// through a function and a tuple
static double Ratio(Application a) => a.Limit is { } limit ? a.Debt / limit : double.NaN;

static (double Use, int Late) Summary(Application a) => (a.Limit is null ? double.NaN : 0.5, a.LatePayments);

LendingDecision Decide(Application a)
{
    var (use, late) = Summary(a);
    if (use > 0.9 || late > 5) return LendingDecision.Decline(1, "use"); //! SH4004 'use > 0.9'
    return Ratio(a) > 2 ? LendingDecision.Decline(1, "ratio") : LendingDecision.Accept(0); //! SH4004 'Ratio(a) > 2'
}
---
// NaN goes to the others, or is asked for
static double Ratio(Application a) => a.Limit is { } limit ? a.Debt / limit : double.NaN;

LendingDecision Decide(Application a)
{
    var anomaly = a.Features.GetValueOrDefault("anomaly", double.NaN);
    if (double.IsNaN(anomaly)) return LendingDecision.Review(0.5, "no anomaly score");
    if (anomaly switch { > 0.8 => 2, > 0.5 => 1, _ => 0 } > 1) return LendingDecision.Decline(1, "anomaly");
    return Ratio(a) switch
    {
        double.NaN => LendingDecision.Review(0.5, "no limit"),
        > 2 => LendingDecision.Decline(1, "ratio"),
        _ => LendingDecision.Accept(0),
    };
}
---
// the rest is refused
LendingDecision Decide(Application a)
{
    return a.Features.GetValueOrDefault("anomaly", double.NaN) switch
    {
        < 0.5 => LendingDecision.Accept(0),
        _ => LendingDecision.Review(0.5, "anomaly"),
    };
}
---
// set again before it is compared
LendingDecision Decide(Application a)
{
    var score = 0.5 * a.UtilisationPercent;
    if (a.Months > 12) score = a.Features.TryGetValue("override", out var other) ? other : double.NaN;
    if (score >= 90) return LendingDecision.Decline(1, "score"); //! SH4004 'score >= 90'
    return LendingDecision.Accept(0);
}
