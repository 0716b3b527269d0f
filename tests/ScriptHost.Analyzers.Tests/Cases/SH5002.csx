// conditions in conditions
double Points(Application a) //! SH5002 'Points'
{
    var points = 0.0;
    foreach (var p in a.Payments)
    {
        if (p.DaysLate > 30)
        {
            if (p.Amount > 100)
            {
                if (p.Paid is null || p.Merchant == "Rent") points += 3;
                else points += 2;
            }
            else if (p.Amount > 50) points += 1;
        }
        else if (p.Amount > 100 && p.Paid is null) points += 1;
    }
    return points > 10 ? 10 : points;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(Points(a));
---
// a long list of plain questions, and a table
static double Band(int months) => months switch
{
    <= 3 => 0.9, <= 6 => 0.8, <= 9 => 0.7, <= 12 => 0.6, <= 15 => 0.5, <= 18 => 0.4, <= 21 => 0.3, <= 24 => 0.2, <= 27 => 0.1, _ => 0,
};
static string Text(int months) => months < 3 ? "a" : months < 6 ? "b" : months < 9 ? "c" : months < 12 ? "d" : months < 15 ? "e" : months < 18 ? "f" : months < 21 ? "g" : "h";
LendingDecision Decide(Application a) {
    if (a.Age < 18) return LendingDecision.Decline(1, "age");
    if (a.Income <= 0) return LendingDecision.Decline(1, "income");
    if (a.Debt > 1e5) return LendingDecision.Decline(1, "debt");
    if (a.LatePayments > 3) return LendingDecision.Decline(1, "late");
    var bad = a.Payments.Count(p => p.DaysLate > 30 && p.Amount > 100);
    foreach (var p in a.Payments)
        if (p.DaysLate > 90) return LendingDecision.Review(Band(a.Months), Text(bad));
    return LendingDecision.Accept(0);
}
