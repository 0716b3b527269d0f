// three times over the input
LendingDecision Decide(Application a)
{
    var n = 0;
    foreach (var p in a.Payments)
        foreach (var q in a.Payments)
            foreach (var b in a.Balances) //! SH3025 'foreach'
                if (p.Amount + q.Amount == b) n++;
    return LendingDecision.Accept(n);
}
---
// counted
LendingDecision Decide(Application a)
{
    var n = 0;
    for (var i = 0; i < a.Balances.Count; i++)
        for (var j = 0; j < a.Balances.Count; j++)
            for (var k = j + 1; k < a.Balances.Count; k++) //! SH3025 'for'
                if (a.Balances[i] + a.Balances[j] > a.Balances[k]) n++;
    return LendingDecision.Accept(n);
}
---
// two over the input, a short third, and parts of parts
LendingDecision Decide(Application a)
{
    var n = 0;
    foreach (var p in a.Payments)
        foreach (var q in a.Payments)
            for (var i = 0; i < 3; i++)
                if (p.Amount * i > q.Amount) n++;
    foreach (var year in a.Payments.GroupBy(p => p.Due.Year))
        foreach (var month in year.GroupBy(p => p.Due.Month))
            foreach (var p in month) n += p.DaysLate;
    foreach (var p in a.Payments) n++;
    return LendingDecision.Accept(n);
}
