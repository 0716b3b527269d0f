// codes of another system
LendingDecision Decide(Application a)
{
    if (a.BureauScore == -1) return LendingDecision.Review(0.5, "no score"); //! SH4022 'a.BureauScore == -1'
    if (a.Income == 9999999 || a.Income == -999) return LendingDecision.Review(0.5, "no income"); //! SH4022 'a.Income == -999'
    return a.Limit is 99999 ? LendingDecision.Review(0.5, "no limit") : LendingDecision.Accept(0); //! SH4022 'a.Limit is 99999'
}
---
// null, values inside of the range, and results of the script
LendingDecision Decide(Application a)
{
    if (a.BureauScore is null || a.Limit == null || a.Income == 9999) return LendingDecision.Review(0.5, "nothing");
    var at = a.Postcode.IndexOf('1');
    if (at == -1 || a.LatePayments == 999 || a.BureauScore == 500) return LendingDecision.Accept(1);
    return LendingDecision.Accept(0);
}
