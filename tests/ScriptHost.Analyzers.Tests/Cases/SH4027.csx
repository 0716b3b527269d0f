// one by one
LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Accept(0);
    var share = a.Payments.Average(p => p.Amount / p.DaysLate); //! SH4027 'a.Payments.Average(p => p.Amount / p.DaysLate)'
    var other = a.Payments.Average(p => p.Amount / Math.Max(p.DaysLate, 1)); //! SH4027
    return LendingDecision.Accept(share + other);
}
---
// sums, and ratios to a constant
LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Accept(0);
    var share = a.Payments.Sum(p => p.Amount) / Math.Max(a.Payments.Sum(p => p.DaysLate), 1);
    return LendingDecision.Accept(share + a.Payments.Average(p => p.Amount / 100) + a.Payments.Average(p => p.Amount / a.Months) + a.Payments.Max(p => p.Amount / p.DaysLate));
}
