// sorted again
LendingDecision Decide(Application a)
{
    var worst = a.Payments.OrderByDescending(p => p.DaysLate).OrderBy(p => p.Due).First(); //! SH5027 'a.Payments.OrderByDescending'
    var large = a.Payments.OrderBy(p => p.Due).ThenBy(p => p.Merchant).Where(p => p.Amount > 10).OrderByDescending(p => p.Amount).ToList(); //! SH5027 'a.Payments.OrderBy'
    return LendingDecision.Review(0.5, worst.Merchant + large.Count);
}
---
// one order, with a second key
LendingDecision Decide(Application a)
{
    var worst = a.Payments.OrderByDescending(p => p.DaysLate).ThenBy(p => p.Due).First();
    var latest = a.Payments.OrderByDescending(p => p.Due).Take(3).OrderBy(p => p.Amount).First();
    var merchants = a.Payments.OrderBy(p => p.Due).Select(p => p.Merchant).Distinct().Order(StringComparer.Ordinal).ToList();
    return LendingDecision.Review(0.5, worst.Merchant + latest.Merchant + merchants.Count);
}
