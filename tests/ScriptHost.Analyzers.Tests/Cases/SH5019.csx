// the first entry every time
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    for (var i = 0; i < a.Balances.Count; i++) sum += a.Balances[0]; //! SH5019 'a.Balances[0]'
    foreach (var p in a.Payments)
    {
        if (a.Payments[0].DaysLate > 30) sum += 1; //! SH5019 'a.Payments[0]'
    }
    return LendingDecision.Accept(sum);
}
>>>
// the first entry every time
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    for (var i = 0; i < a.Balances.Count; i++) sum += a.Balances[i];
    foreach (var p in a.Payments)
    {
        if (p.DaysLate > 30) sum += 1;
    }
    return LendingDecision.Accept(sum);
}
---
// entries, counting, comparisons with the first, other lists, and a number of rounds
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    for (var i = 1; i < a.Balances.Count; i++) sum += a.Balances[i] - a.Balances[0];
    foreach (var p in a.Payments) sum++;
    foreach (var b in a.Balances) sum += a.Payments[0].DaysLate;
    var random = new Random(1);
    for (var i = 0; i < 100; i++) sum += a.Balances[random.Next(a.Balances.Count)] + a.Balances[0];
    return LendingDecision.Accept(sum);
}
