// money computed in double
LendingDecision Decide(Application a)
{
    decimal fee = (decimal)((double)a.Amount * 0.015); //! SH4008 '(decimal)((double)a.Amount * 0.015)'
    var interest = a.Income * 0.045 / 12;
    var due = a.Amount + (decimal)interest; //! SH4008 '(decimal)interest'
    return LendingDecision.Accept((double)(fee + due));
}
---
// decimal throughout, copies, and rounded on purpose
LendingDecision Decide(Application a)
{
    var fee = a.Amount * 0.015m;
    var income = (decimal)a.Income;
    var rounded = (decimal)Math.Round(a.Income * 0.045, 2, MidpointRounding.AwayFromZero);
    var share = (double)a.Amount / Math.Max(a.Income, 1);
    decimal whole = a.Months * 2;
    const decimal Rate = (decimal)(0.5 * 0.1);
    return LendingDecision.Accept((double)(fee + income + rounded + whole + Rate) + share);
}
