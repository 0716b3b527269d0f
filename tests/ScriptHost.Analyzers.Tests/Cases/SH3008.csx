// a list for its length
LendingDecision Decide(Application a)
{
    var late = a.Payments.Where(p => p.DaysLate > 30).ToList().Count; //! SH3008 'a.Payments'
    var amounts = a.Payments.Select(p => p.Amount).ToArray().Length; //! SH3008 'a.Payments'
    return LendingDecision.Accept(late + amounts);
}
>>>
// a list for its length
LendingDecision Decide(Application a)
{
    var late = a.Payments.Count(p => p.DaysLate > 30);
    var amounts = a.Payments.Select(p => p.Amount).Count();
    return LendingDecision.Accept(late + amounts);
}
---
// a list for a sum
LendingDecision Decide(Application a)
{
    var sum = a.Payments.Where((p, i) => i > 3).ToList().Sum(p => p.Amount); //! SH3008 'a.Payments'
    return LendingDecision.Accept(sum + a.Balances.ToArray().Max()); //! SH3008 'a.Balances'
}
>>>
// a list for a sum
LendingDecision Decide(Application a)
{
    var sum = a.Payments.Where((p, i) => i > 3).Sum(p => p.Amount);
    return LendingDecision.Accept(sum + a.Balances.Max());
}
---
// lists that are needed
LendingDecision Decide(Application a)
{
    var late = a.Payments.Where(p => p.DaysLate > 30).ToList();
    foreach (var balance in a.Balances.ToList()) late.RemoveAll(p => p.Amount > balance);
    var sorted = a.Balances.ToArray();
    Array.Sort(sorted);
    var position = a.Tags.ToList().FindIndex(t => t == "new");
    return LendingDecision.Accept(late.Count + sorted.Length + position + a.Payments.Count(p => p.DaysLate > 3));
}
