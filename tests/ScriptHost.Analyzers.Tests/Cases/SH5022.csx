// sorted for one
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0 || a.Payments.Count == 0) return LendingDecision.Accept(0);
    var highest = a.Balances.OrderBy(b => b).Last(); //! SH5022 'a.Balances.OrderBy'
    var least = a.Payments.OrderBy(p => p.Amount).FirstOrDefault(); //! SH5022 'a.Payments.OrderBy'
    return highest > 0 && least is not null ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "balances");
}
---
// said as meant, and orders that are needed
LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Accept(0);
    var first = a.Payments.OrderBy(p => p.Due).ThenBy(p => p.Merchant).First();
    var late = a.Payments.OrderBy(p => p.Due).First(p => p.DaysLate > 0);
    var top = a.Balances.OrderDescending().Take(3).Sum();
    return first == late && top > a.Balances.Max() ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "balances");
}
