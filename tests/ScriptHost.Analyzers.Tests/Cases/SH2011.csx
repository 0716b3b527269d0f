// as locals of a function
LendingDecision Decide(Application a) {
    var worst = a.Payments.ToList();
    worst.Sort((x, y) => y.DaysLate.CompareTo(x.DaysLate)); //! SH2011 'worst.Sort'
    var table = a.Payments.ToArray();
    Array.Sort(table, (p, q) => p.Amount.CompareTo(q.Amount)); //! SH2011 'Array.Sort'
    return LendingDecision.Review(table.Length, worst[0].Merchant);
}
>>>
// as locals of a function
LendingDecision Decide(Application a) {
    var worst = a.Payments.ToList();
    worst = worst.OrderByDescending(y => y.DaysLate).ToList();
    var table = a.Payments.ToArray();
    table = table.OrderBy(p => p.Amount).ToArray();
    return LendingDecision.Review(table.Length, worst[0].Merchant);
}
---
// equal numbers are the same, two keys, and OrderBy
LendingDecision Decide(Application a)
{
    var balances = a.Balances.ToList();
    balances.Sort((x, y) => y.CompareTo(x));
    var worst = a.Payments.ToList();
    worst.Sort((x, y) => x.DaysLate != y.DaysLate ? y.DaysLate.CompareTo(x.DaysLate) : string.CompareOrdinal(x.Merchant, y.Merchant));
    var sorted = a.Payments.OrderByDescending(p => p.DaysLate).ToList();
    return LendingDecision.Review(balances[0], worst[0].Merchant + sorted[0].Merchant);
}
