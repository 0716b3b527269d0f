// money
LendingDecision Decide(Application a)
{
    var fee = Math.Round(a.Income * 0.015, 2); //! SH4014 'Math.Round(a.Income * 0.015, 2)'
    var due = decimal.Round(a.Amount * 0.1m, 2); //! SH4014
    var whole = Math.Round(a.Amount); //! SH4014
    return LendingDecision.Accept(fee + (double)(due + whole));
}
>>>
// money
LendingDecision Decide(Application a)
{
    var fee = Math.Round(a.Income * 0.015, 2, MidpointRounding.ToEven);
    var due = decimal.Round(a.Amount * 0.1m, 2, MidpointRounding.ToEven);
    var whole = Math.Round(a.Amount, MidpointRounding.ToEven);
    return LendingDecision.Accept(fee + (double)(due + whole));
}
---
// a mode, a score, a function of the script's own
static double Round(double x, int digits) => Math.Floor(x * 10) / 10;
LendingDecision Decide(Application a)
{
    var fee = Math.Round(a.Income * 0.015, 2, MidpointRounding.AwayFromZero);
    var score = Math.Round(a.Debt / Math.Max(a.Income, 1), 4) + Math.Round(a.Income);
    return LendingDecision.Accept(fee + score + Round(a.Debt, 2) + (double)Math.Round(a.Amount, 2, MidpointRounding.ToZero));
}
