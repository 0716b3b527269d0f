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
---
// money times a factor, rounded to the cent
LendingDecision Decide(Application a)
{
    var monthly = 0.06 / 12;
    var factor = monthly / (1 - Math.Pow(1 + monthly, -a.Months));
    var instalment = Math.Round(a.Amount * (decimal)factor, 2, MidpointRounding.AwayFromZero);
    var rough = a.Amount + (decimal)factor; //! SH4008 '(decimal)factor'
    var back = (decimal)((double)a.Amount * factor); //! SH4008 '(decimal)((double)a.Amount * factor)'
    return instalment + rough + back > 500 ? LendingDecision.Review(0.5, "instalment") : LendingDecision.Accept(0);
}
