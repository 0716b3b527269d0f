// a list of objects
LendingDecision Decide(Application a) {
    var row = new List<object>();
    foreach (var b in a.Balances) row.Add(b); //! SH3009 'row.Add'
    return LendingDecision.Accept(row.Count);
}
---
// a queue of comparable things
LendingDecision Decide(Application a) {
    var row = new Queue<IComparable>();
    for (var i = 0; i < a.Balances.Count; i++) row.Enqueue(a.Balances[i]); //! SH3009 'row.Enqueue'
    return LendingDecision.Accept(row.Count);
}
---
// numbers among numbers, texts among objects, and a few of any
LendingDecision Decide(Application a) {
    var balances = new List<double>();
    var row = new List<object>();
    foreach (var b in a.Balances) balances.Add(b);
    foreach (var p in a.Payments) row.Add(p.Merchant);
    for (var i = 0; i < 3; i++) row.Add(i);
    row.Add(a.Age);
    return LendingDecision.Accept(row.Count + balances.Count);
}
