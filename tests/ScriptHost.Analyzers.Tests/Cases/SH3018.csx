// an array and a list by their places
LendingDecision Decide(Application a) {
    var balances = a.Balances.ToArray();
    var open = a.Balances.ToList();
    double change = 0;
    for (var i = 1; i < balances.Length; i++)
        change += balances.ElementAt(i) - balances.ElementAt(i - 1) + open.Last(); //! SH3018 'balances.ElementAt(i)' //! SH3018 'balances.ElementAt(i - 1)' //! SH3018 'open.Last'
    return LendingDecision.Accept(change);
}
>>>
// an array and a list by their places
LendingDecision Decide(Application a) {
    var balances = a.Balances.ToArray();
    var open = a.Balances.ToList();
    double change = 0;
    for (var i = 1; i < balances.Length; i++)
        change += balances[i] - balances[i - 1] + open[^1];
    return LendingDecision.Accept(change);
}
---
// by leaving out what comes before
LendingDecision Decide(Application a)
{
    double change = 0;
    for (var i = 1; i < a.Balances.Count; i++) change += a.Balances.Skip(i).First(); //! SH3018 'a.Balances.Skip(i).First'
    return LendingDecision.Accept(change);
}
>>> none
---
// in brackets, behind an interface, outside of loops, and with a condition
LendingDecision Decide(Application a)
{
    var balances = a.Balances.ToArray();
    double change = balances.Last();
    for (var i = 1; i < a.Balances.Count; i++)
        change += a.Balances[i] - a.Balances.ElementAt(i - 1) + balances[^1] + balances.Last(b => b < i) + a.Balances.Where(b => b > i).ElementAt(2);
    return LendingDecision.Accept(change);
}
