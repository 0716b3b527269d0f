// numbers that decide
LendingDecision Decide(Application a)
{
    if (a.Debt / a.Income > 0.43) return LendingDecision.Decline(1, "debt"); //! SH5003 '0.43'
    if (a.Age < 21 || 75 <= a.Age) return LendingDecision.Review(0.5, "age"); //! SH5003 '21' //! SH5003 '75'
    return LendingDecision.Accept(0);
}
>>>
// numbers that decide
const double DebtLimit = 0.43;
const int AgeLimit = 21;
const int AgeLimit2 = 75;

LendingDecision Decide(Application a)
{
    if (a.Debt / a.Income > DebtLimit) return LendingDecision.Decline(1, "debt");
    if (a.Age < AgeLimit || AgeLimit2 <= a.Age) return LendingDecision.Review(0.5, "age");
    return LendingDecision.Accept(0);
}
---
// through a local, negative, and decimal
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / Math.Max(a.Income, 1);
    var low = a.Balances.Count > 0 && a.Balances[0] < -500; //! SH5003 '-500'
    return ratio > 0.5 || low || a.Amount >= 20_000m ? LendingDecision.Decline(ratio, "limits") : LendingDecision.Accept(ratio); //! SH5003 '0.5' //! SH5003 '20_000m'
}
---
// names, everyday numbers, counts, bands in a table, and what does not come from the input
const double MostDebt = 0.43;
static double Points(int months) => months switch { <= 12 => 0.3, _ => 0 };
LendingDecision Decide(Application a)
{
    var rows = 0;
    for (var i = 0; i < 12; i++) rows += i;
    var isSafe = a.Income > 0 && a.UtilisationPercent <= 100 && a.Payments.Count >= 6 && a.Tags.Count(t => t.Length > 0) < 5;
    return a.Debt / a.Income > MostDebt || rows > 55 ? LendingDecision.Decline(1, "debt") : LendingDecision.Accept(isSafe ? Points(a.Months) : 1);
}
