// squares and cubes
LendingDecision Decide(Application a)
{
    double s = 0;
    foreach (var b in a.Balances)
    {
        s += Math.Pow(b, 2); //! SH3024 'Math.Pow'
        s = s / Math.Pow(b, 3.0); //! SH3024 'Math.Pow'
    }
    s += a.Payments.Sum(p => Math.Pow(p.DaysLate, 2)); //! SH3024 'Math.Pow'
    return LendingDecision.Accept(s);
}
>>>
// squares and cubes
LendingDecision Decide(Application a)
{
    double s = 0;
    foreach (var b in a.Balances)
    {
        s += b * b;
        s = s / (b * b * b);
    }
    s += a.Payments.Sum(p => (double)p.DaysLate * p.DaysLate);
    return LendingDecision.Accept(s);
}
---
// other powers, one power, and a long base
LendingDecision Decide(Application a)
{
    double s = Math.Pow(a.Income, 2);
    foreach (var b in a.Balances)
        s += Math.Pow(b, 0.5) + Math.Pow(b, s) + Math.Pow(b - s, 2) + Math.Pow(2, b) + b * b;
    return LendingDecision.Accept(s);
}
