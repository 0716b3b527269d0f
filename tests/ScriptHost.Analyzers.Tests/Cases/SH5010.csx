// one reason for two conditions
LendingDecision Decide(Application a)
{
    if (a.Income < 1000) return LendingDecision.Decline(1, "not affordable");
    if (a.LatePayments > 3) return LendingDecision.Decline(1, "not affordable"); //! SH5010 '"not affordable"'
    return LendingDecision.Accept(0);
}
---
// reasons of their own, other outcomes, computed reasons, and no reason
LendingDecision Decide(Application a)
{
    var why = "age " + a.Age;
    if (a.Income < 1000) return LendingDecision.Decline(1, "income");
    if (a.Debt > 1000) return LendingDecision.Review(1, "income");
    if (a.Age < 18) return LendingDecision.Decline(1, why);
    if (a.Age > 80) return LendingDecision.Decline(1, why);
    if (a.Months < 3) return LendingDecision.Decline(1, "");
    if (a.Months > 99) return LendingDecision.Decline(1, "");
    return a.Tags.Count > 0 ? LendingDecision.Accept(0) : LendingDecision.Accept(0);
}
