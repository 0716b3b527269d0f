// the mean of all elements so far
LendingDecision Decide(Application a) {
    double worst = 0;
    for (var i = 0; i < a.Balances.Count; i++)
        worst = Math.Min(worst, a.Balances.Take(i + 1).Average()); //! SH3026 'a.Balances.Take(i + 1).Average'
    return LendingDecision.Accept(worst);
}
---
// what comes after, and a window whose length is a setting of the input
LendingDecision Decide(Application a) {
    double worst = 0;
    for (var i = 0; i < a.Balances.Count; i++)
    {
        worst = Math.Min(worst, a.Balances.Skip(i).Sum()); //! SH3026 'a.Balances.Skip(i).Sum'
        worst = Math.Min(worst, a.Balances.Skip(i).Take(a.Months).Max()); //! SH3026 'a.Balances.Skip(i).Take'
    }
    return LendingDecision.Accept(worst);
}
---
// a running sum, a window of fixed length, and a fixed prefix
LendingDecision Decide(Application a)
{
    double worst = 0, sum = 0;
    for (var i = 0; i < a.Balances.Count; i++)
    {
        sum += a.Balances[i];
        worst = Math.Min(worst, sum / (i + 1));
        worst = Math.Min(worst, a.Balances.Skip(i).Take(3).Average());
    }
    var recent = a.Balances.Take(6).Average() - a.Balances.Skip(6).DefaultIfEmpty().Average();
    return LendingDecision.Accept(worst + recent);
}
