// the first of a sorted list
LendingDecision Decide(Application a)
{
    var worst = a.Payments.OrderByDescending(p => p.DaysLate).ToList()[0]; //! SH3004 'a.Payments'
    return LendingDecision.Accept(worst.DaysLate);
}
>>>
// the first of a sorted list
LendingDecision Decide(Application a)
{
    var worst = a.Payments.OrderByDescending(p => p.DaysLate).First();
    return LendingDecision.Accept(worst.DaysLate);
}
---
// the last of a sorted array
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(a.Balances.Order().ToArray()[^1] - a.Balances.Order().ToArray()[0]); //! SH3004 'a.Balances.Order().ToArray()[^1]' //! SH3004 'a.Balances.Order().ToArray()[0]'
}
>>>
// the last of a sorted array
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(a.Balances.Order().Last() - a.Balances.Order().First());
}
---
// only one is looked for
LendingDecision Decide(Application a)
{
    var worst = a.Payments.MaxBy(p => p.DaysLate);
    var oldest = a.Payments.OrderBy(p => p.Due).First();
    return LendingDecision.Accept((worst?.DaysLate ?? 0) + oldest.DaysLate + a.Balances.Max());
}
---
// the middle needs the sort, and so does a list that is used again
LendingDecision Decide(Application a)
{
    var sorted = a.Balances.Order().ToList();
    var third = a.Balances.Order().ToArray()[2];
    var first = a.Balances.ToList()[0];
    return LendingDecision.Accept(sorted[0] + sorted[sorted.Count / 2] + third + first);
}
