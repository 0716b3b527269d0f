// the guard protects nothing
LendingDecision Decide(Application a)
{
    if (a.Balances.Count > 0 & a.Debt > 10) return LendingDecision.Accept(0); //! SH5023 'a.Balances.Count > 0 & '
    return a.Age < 25 | a.Tags.Contains("new") ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "age"); //! SH5023 'a.Age < 25 | '
}
---
// questions in order, variables and bits
LendingDecision Decide(Application a)
{
    var isYoung = a.Age < 25;
    var isNew = a.Tags.Contains("new");
    if (isYoung & isNew || isYoung | isNew) return LendingDecision.Accept(0);
    if (a.Balances.Count > 0 && a.Debt > 10 || (a.Months & 1) == 0) return LendingDecision.Accept(0.5);
    return LendingDecision.Review(0.5, "age");
}
