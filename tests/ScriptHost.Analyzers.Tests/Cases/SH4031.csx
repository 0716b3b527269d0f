// e and pi with a few digits
LendingDecision Decide(Application a)
{
    var share = 1 / (1 + Math.Pow(2.718, -a.Debt)); //! SH4031 '2.718'
    var turn = a.Months * 3.14159; //! SH4031 '3.14159'
    return share > turn ? LendingDecision.Review(0.5, "share") : LendingDecision.Accept(0);
}
---
// the constants, and weights that look alike
LendingDecision Decide(Application a)
{
    var share = 1 / (1 + Math.Exp(-a.Debt)) + 3.14 * a.Months + 2.72;
    return share > Math.PI ? LendingDecision.Review(0.5, "share") : LendingDecision.Accept(0);
}
