// a sum and a count
LendingDecision Decide(Application a) {
    var late = a.Payments.Where(p => p.DaysLate > 30); //! SH3007 'late'
    return LendingDecision.Accept(late.Sum(p => p.Amount) / Math.Max(1, late.Count()));
}
>>>
// a sum and a count
LendingDecision Decide(Application a) {
    var late = a.Payments.Where(p => p.DaysLate > 30).ToList();
    return LendingDecision.Accept(late.Sum(p => p.Amount) / Math.Max(1, late.Count()));
}
---
// a loop and a query, of a sort
LendingDecision Decide(Application a) {
    IEnumerable<double> sorted = a.Balances.OrderBy(b => b); //! SH3007 'sorted'
    double s = 0;
    foreach (var b in sorted) s += b;
    return LendingDecision.Accept(s - sorted.ElementAt(3));
}
>>>
// a loop and a query, of a sort
LendingDecision Decide(Application a) {
    IEnumerable<double> sorted = a.Balances.OrderBy(b => b).ToList();
    double s = 0;
    foreach (var b in sorted) s += b;
    return LendingDecision.Accept(s - sorted.ElementAt(3));
}
---
// once, or as a list
LendingDecision Decide(Application a) {
    var late = a.Payments.Where(p => p.DaysLate > 30);
    var early = a.Payments.Where(p => p.DaysLate == 0).ToList();
    return LendingDecision.Accept(late.Count() + early.Count + early.Sum(p => p.Amount));
}
---
// only one of the two ways is taken
LendingDecision Decide(Application a) {
    var late = a.Payments.Where(p => p.DaysLate > 30).Select(p => p.Amount);
    if (a.Age > 60) return LendingDecision.Accept(late.Sum());
    var early = a.Payments.Where(p => p.DaysLate < 1).Select(p => p.Amount);
    var points = a.Age > 30 ? early.Sum() : early.Count();
    return LendingDecision.Accept(points + late.Count());
}
---
// a first look costs one element, and a few constants cost nothing
LendingDecision Decide(Application a) {
    var late = a.Payments.Where(p => p.DaysLate > 30);
    if (!late.Any()) return LendingDecision.Accept(0);
    var months = Enumerable.Range(1, 12).Select(m => m * 2.0);
    return LendingDecision.Accept(late.Max(p => p.DaysLate) + months.Sum() + months.Max());
}
---
// each variable once, and a longer query made of a shorter
LendingDecision Decide(Application a) {
    var late = a.Payments.Where(p => p.DaysLate > 30);
    var large = late.Where(p => p.Amount > 100);
    return LendingDecision.Accept(large.Count());
}
