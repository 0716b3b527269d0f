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
