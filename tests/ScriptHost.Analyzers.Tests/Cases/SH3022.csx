// sorted, then filtered
LendingDecision Decide(Application a)
{
    var next = a.Payments.OrderBy(p => p.Due).ThenBy(p => p.Merchant).Where(p => p.DaysLate > 0).ToList(); //! SH3022 'a.Payments'
    return LendingDecision.Accept(next.Count);
}
>>>
// sorted, then filtered
LendingDecision Decide(Application a)
{
    var next = a.Payments.Where(p => p.DaysLate > 0).OrderBy(p => p.Due).ThenBy(p => p.Merchant).ToList();
    return LendingDecision.Accept(next.Count);
}
---
// filtered first, or by the place in the sorted sequence
LendingDecision Decide(Application a)
{
    var next = a.Payments.Where(p => p.DaysLate > 0).OrderBy(p => p.Due).ToList();
    var every = a.Balances.Order().Where((b, i) => i % 2 == 0).Sum();
    var best = a.Balances.Order().Take(3).Where(b => b > 0).Sum();
    return LendingDecision.Accept(next.Count + every + best);
}
