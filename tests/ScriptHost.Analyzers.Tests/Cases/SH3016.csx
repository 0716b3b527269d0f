// an array and a list, in every pass
LendingDecision Decide(Application a) {
    var balances = a.Balances.ToArray();
    var amounts = a.Payments.Select(p => p.Amount).ToList();
    double s = 0;
    for (var i = 0; i < balances.Count(); i++) //! SH3016 'balances.Count'
        s += balances[i] / amounts.Count(); //! SH3016 'amounts.Count'
    return LendingDecision.Accept(s);
}
>>>
// an array and a list, in every pass
LendingDecision Decide(Application a) {
    var balances = a.Balances.ToArray();
    var amounts = a.Payments.Select(p => p.Amount).ToList();
    double s = 0;
    for (var i = 0; i < balances.Length; i++)
        s += balances[i] / amounts.Count;
    return LendingDecision.Accept(s);
}
---
// properties, a condition, an interface, a query, and once outside of loops
LendingDecision Decide(Application a)
{
    var balances = a.Balances.ToArray();
    double s = balances.Count();
    for (var i = 0; i < balances.Length; i++)
        s += a.Payments.Count + balances.Count(b => b > i) + a.Tags.Count();
    foreach (var g in a.Payments.GroupBy(p => p.Merchant)) s += g.Count();
    return LendingDecision.Accept(s);
}
