// the same average for every element
LendingDecision Decide(Application a)
{
    var above = 0;
    foreach (var balance in a.Balances)
        if (balance > a.Balances.Average()) above++; //! SH3001 'a.Balances.Average'
    return LendingDecision.Accept(above > 3 ? 1 : 0);
}
>>> none
---
// the same sum in every pass, which may move in front of the loop
LendingDecision Decide(Application a) {
    double share = 0;
    // the largest share
    foreach (var payment in a.Payments)
    {
        share = Math.Max(share, payment.Amount / a.Payments.Sum(p => p.Amount)); //! SH3001 'a.Payments.Sum'
    }
    return LendingDecision.Accept(share);
}
>>>
// the same sum in every pass, which may move in front of the loop
LendingDecision Decide(Application a) {
    double share = 0;
    // the largest share
    var sum = a.Payments.Sum(p => p.Amount);
    foreach (var payment in a.Payments)
    {
        share = Math.Max(share, payment.Amount / sum);
    }
    return LendingDecision.Accept(share);
}
---
// two of them in two loops
LendingDecision Decide(Application a) {
    var n = 0;
    foreach (var balance in a.Balances)
        foreach (var payment in a.Payments)
            if (balance > a.Balances.Sum() && payment.Amount > a.Payments.Count(p => p.DaysLate > 0)) n++; //! SH3001 'a.Balances.Sum' //! SH3001 'a.Payments.Count'
    return LendingDecision.Accept(n > 3 ? 1 : 0);
}
>>>
// two of them in two loops
LendingDecision Decide(Application a) {
    var n = 0;
    var sum = a.Balances.Sum();
    var count = a.Payments.Count(p => p.DaysLate > 0);
    foreach (var balance in a.Balances)
        foreach (var payment in a.Payments)
            if (balance > sum && payment.Amount > count) n++;
    return LendingDecision.Accept(n > 3 ? 1 : 0);
}
---
// counts for each element over all elements
LendingDecision Decide(Application a)
{
    var most = 0;
    foreach (var p in a.Payments)
        most = Math.Max(most, a.Payments.Count(q => q.Merchant == p.Merchant)); //! SH3001 'a.Payments.Count'
    return LendingDecision.Accept(most > 3 ? 1 : 0);
}
>>> none
---
// the same inside of a query
LendingDecision Decide(Application a)
{
    var late = a.Payments.Where(p => p.Amount > a.Payments.Average(q => q.Amount)).Count(); //! SH3001 'a.Payments.Average'
    return LendingDecision.Accept(late > 3 ? 1 : 0);
}
---
// a local that holds what the input has
LendingDecision Decide(Application a) {
    var amounts = a.Payments.Select(p => p.Amount).ToList();
    double z = 0;
    for (var i = 0; i < amounts.Count; i++)
        z += amounts[i] - amounts.Average(); //! SH3001 'amounts.Average'
    return LendingDecision.Accept(z > 3 ? 1 : 0);
}
---
// asked once before the loop
LendingDecision Decide(Application a)
{
    var average = a.Balances.DefaultIfEmpty().Average();
    var above = 0;
    foreach (var balance in a.Balances)
        if (balance > average) above++;
    return LendingDecision.Accept(above > 3 ? 1 : 0);
}
---
// a few bands of the script over the input: 3 passes whatever the input is
readonly ImmutableArray<double> Bands = [100, 1000, 5000];
LendingDecision Decide(Application a)
{
    double points = 0;
    foreach (var band in Bands) points += a.Balances.Count(b => b > band);
    for (var i = 0; i < 12; i++) points += a.Balances.Count(b => b > i);
    return LendingDecision.Accept(points > 3 ? 1 : 0);
}
---
// a group is another one in every pass
LendingDecision Decide(Application a)
{
    double worst = 0;
    foreach (var merchant in a.Payments.GroupBy(p => p.Merchant))
        worst = Math.Max(worst, merchant.Sum(p => p.Amount) / merchant.Count());
    var means = a.Payments.GroupBy(p => p.Merchant).ToDictionary(g => g.Key, g => g.Average(p => p.Amount));
    return LendingDecision.Accept(worst > 3 ? 1 : means.Count);
}
---
// a list that the loop changes
LendingDecision Decide(Application a)
{
    var open = a.Balances.ToList();
    while (open.Count > 1)
    {
        var rest = open.Sum();
        open.RemoveAt(open.Count - 1);
        if (rest < 0) break;
    }
    return LendingDecision.Accept(open.Count);
}
---
// a list that a function of the script may change
void Shrink(List<double> list) => list.RemoveAt(list.Count - 1);
LendingDecision Decide(Application a)
{
    var open = a.Balances.ToList();
    while (open.Count > 0 && open.Sum() > 100) Shrink(open);
    return LendingDecision.Accept(open.Count);
}
---
// a table of the script, and an initialiser that runs once
readonly ImmutableArray<double> Points = [1, 2, 3];
readonly double Best = Spread([3, 4, 5]);
static double Spread(double[] xs)
{
    double s = 0;
    foreach (var x in xs) s += x - xs.Average();
    return s;
}
LendingDecision Decide(Application a)
{
    double s = Best;
    foreach (var b in a.Balances) s += b * Points.Sum();
    return LendingDecision.Accept(s > 3 ? 1 : 0);
}
---
// a query in clauses: each group is another one
LendingDecision Decide(Application a) {
    var q = from p in a.Payments
            let late = p.DaysLate > 3
            where late
            group p by p.Merchant into g
            orderby g.Key descending
            select new { g.Key, Count = g.Count(), Sum = g.Sum(p => p.Amount) };
    return LendingDecision.Accept(q.FirstOrDefault()?.Sum ?? 0);
}
