// nothing is counted
LendingDecision Decide(Application a)
{
    var late = 0;
    var open = 0;
    foreach (var p in a.Payments)
    {
        late = p.DaysLate > 0 ? late++ : 0; //! SH5025 'late++'
        if (p.Paid is null) open = open++; //! SH5025 'open++'
    }
    return late + open > 3 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// counted
LendingDecision Decide(Application a)
{
    var late = 0;
    var open = 0;
    foreach (var p in a.Payments)
    {
        late = p.DaysLate > 0 ? late + 1 : 0;
        if (p.Paid is null) open++;
    }
    var next = open++;
    next = ++open;
    return late + next > 3 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// the sign on the wrong side
LendingDecision Decide(Application a)
{
    var points = 0.1 * a.LatePayments;
    points =+ 0.2 * a.Age; //! SH5025 'points =+ 0.2 * a.Age'
    points =- 0.1; //! SH5025 'points =- 0.1'
    var change = a.Debt;
    change = -a.Income;
    change += +0.5;
    return points + change > 1 ? LendingDecision.Review(0.5, "points") : LendingDecision.Accept(0);
}
