// one element for each balance
LendingDecision Decide(Application a) {
    var scaled = new List<double>(); //! SH3020 'new List'
    for (var i = 0; i < a.Balances.Count; i++) scaled.Add(a.Balances[i] / 1000);
    return LendingDecision.Accept(scaled.Count);
}
>>>
// one element for each balance
LendingDecision Decide(Application a) {
    var scaled = new List<double>(a.Balances.Count);
    for (var i = 0; i < a.Balances.Count; i++) scaled.Add(a.Balances[i] / 1000);
    return LendingDecision.Accept(scaled.Count);
}
---
// one for each payment, in a loop without places, and for an array
LendingDecision Decide(Application a) {
    List<double> amounts = new(); //! SH3020 'new'
    foreach (var p in a.Payments)
    {
        var amount = Math.Abs(p.Amount);
        amounts.Add(amount);
    }
    var balances = a.Balances.ToArray();
    var logs = new List<double>(); //! SH3020 'new List'
    foreach (var b in balances) logs.Add(Math.Log(b));
    return LendingDecision.Accept(amounts.Count + logs.Count);
}
>>>
// one for each payment, in a loop without places, and for an array
LendingDecision Decide(Application a) {
    List<double> amounts = new(a.Payments.Count);
    foreach (var p in a.Payments)
    {
        var amount = Math.Abs(p.Amount);
        amounts.Add(amount);
    }
    var balances = a.Balances.ToArray();
    var logs = new List<double>(balances.Length);
    foreach (var b in balances) logs.Add(Math.Log(b));
    return LendingDecision.Accept(amounts.Count + logs.Count);
}
---
// some elements, a loop that is left, a sequence of unknown length, and a list that has its length
LendingDecision Decide(Application a) {
    var late = new List<Payment>();
    foreach (var p in a.Payments)
        if (p.DaysLate > 0) late.Add(p);
    var until = new List<double>();
    foreach (var b in a.Balances)
    {
        if (b < 0) break;
        until.Add(b);
    }
    var names = new List<string>();
    foreach (var g in a.Payments.GroupBy(p => p.Merchant)) names.Add(g.Key);
    var twelve = new List<double>();
    for (var m = 0; m < 12; m++) twelve.Add(m);
    var known = new List<double>(a.Balances.Count);
    foreach (var b in a.Balances) known.Add(b);
    return LendingDecision.Accept(late.Count + until.Count + names.Count + known.Count + twelve.Count);
}
