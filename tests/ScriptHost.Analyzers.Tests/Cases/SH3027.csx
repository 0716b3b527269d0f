// a growth that does not change
LendingDecision Decide(Application a) {
    double s = 0;
    foreach (var b in a.Balances)
        s += b * Math.Pow(1 + a.UtilisationPercent / 1200, 12.5); //! SH3027 'Math.Pow'
    return LendingDecision.Accept(s);
}
>>>
// a growth that does not change
LendingDecision Decide(Application a) {
    double s = 0;
    var power = Math.Pow(1 + a.UtilisationPercent / 1200, 12.5);
    foreach (var b in a.Balances)
        s += b * power;
    return LendingDecision.Accept(s);
}
---
// in a query, and two with a name each
LendingDecision Decide(Application a) {
    var power = 3;
    var s = a.Balances.Sum(b => b * Math.Pow(a.Income, 0.3) * Math.Pow(0.97, a.Age)); //! SH3027 'Math.Pow(a.Income, 0.3)' //! SH3027 'Math.Pow(0.97, a.Age)'
    return LendingDecision.Accept(s + power);
}
>>>
// in a query, and two with a name each
LendingDecision Decide(Application a) {
    var power = 3;
    var power2 = Math.Pow(a.Income, 0.3);
    var power3 = Math.Pow(0.97, a.Age);
    var s = a.Balances.Sum(b => b * power2 * power3);
    return LendingDecision.Accept(s + power);
}
---
// no statement to put it before
LendingDecision Decide(Application a) => LendingDecision.Accept(a.Balances.Sum(b => b * Math.Pow(0.97, a.Age))); //! SH3027 'Math.Pow'
>>> none
---
// powers that change, constants, short loops, and what costs next to nothing
LendingDecision Decide(Application a)
{
    double s = 0, rate = 0.01;
    for (var i = 0; i < a.Months; i++)
    {
        s += Math.Pow(1 + rate, i) + Math.Pow(1 + rate, a.Months);
        rate *= 1.01;
        s += Math.Log(a.Income) + Math.Pow(2.0, 0.5) + Math.Sqrt(a.Income) + Math.Max(a.Income, a.Debt);
    }
    for (var i = 0; i < 3; i++) s += Math.Pow(a.Income, 0.3);
    return LendingDecision.Accept(s + Math.Pow(a.Income, 0.3));
}
