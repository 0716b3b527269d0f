// by leaving out what comes before
LendingDecision Decide(Application a)
{
    var balances = a.Balances.ToArray();
    double change = 0;
    for (var i = 1; i < a.Balances.Count; i++)
        change += a.Balances.Skip(i).First() - balances.Skip(i - 1).First(); //! SH3018 'a.Balances.Skip(i).First' //! SH3018 'balances.Skip(i - 1).First'
    return LendingDecision.Accept(change);
}
---
// in brackets, by an operator that finds the place at once, outside of loops, and with a condition
LendingDecision Decide(Application a)
{
    var balances = a.Balances.ToArray();
    double change = balances.Last() + a.Balances.Skip(1).First();
    for (var i = 1; i < a.Balances.Count; i++)
        change += a.Balances[i] - balances.ElementAt(i - 1) + balances[^1] + balances.Skip(i).First(b => b < i) + a.Balances.Where(b => b > i).Skip(2).First();
    return LendingDecision.Accept(change);
}
