// a logarithm that does not change
LendingDecision Decide(Application a) {
    double s = 0;
    foreach (var b in a.Balances)
        s += b * Math.Log(a.Income + 1); //! SH3027 'Math.Log'
    return LendingDecision.Accept(s);
}
>>>
// a logarithm that does not change
LendingDecision Decide(Application a) {
    double s = 0;
    var log = Math.Log(a.Income + 1);
    foreach (var b in a.Balances)
        s += b * log;
    return LendingDecision.Accept(s);
}
---
// in a query, and two with a name each
LendingDecision Decide(Application a) {
    var log = 3;
    var s = a.Balances.Sum(b => b * Math.Log(a.Income) * Math.Exp(-a.Age)); //! SH3027 'Math.Log' //! SH3027 'Math.Exp'
    return LendingDecision.Accept(s + log);
}
>>>
// in a query, and two with a name each
LendingDecision Decide(Application a) {
    var log = 3;
    var log2 = Math.Log(a.Income);
    var exp = Math.Exp(-a.Age);
    var s = a.Balances.Sum(b => b * log2 * exp);
    return LendingDecision.Accept(s + log);
}
---
// no statement to put it before
LendingDecision Decide(Application a) => LendingDecision.Accept(a.Balances.Sum(b => b * Math.Exp(-a.Age))); //! SH3027 'Math.Exp'
>>> none
---
// values that change, constants, short loops, and what costs next to nothing
LendingDecision Decide(Application a)
{
    double s = 0, rate = 0.01;
    for (var i = 0; i < a.Months; i++)
    {
        s += Math.Log(a.Income + i) + Math.Pow(1 + rate, i);
        rate *= 1.01;
        s += Math.Exp(rate) + Math.Log(2.0) + Math.Sqrt(a.Income) + Math.Max(a.Income, a.Debt);
    }
    for (var i = 0; i < 3; i++) s += Math.Log(a.Income);
    return LendingDecision.Accept(s + Math.Log(a.Income));
}
