// computed numbers
LendingDecision Decide(Application a)
{
    var share = a.Debt * 0.1;
    if (share == a.Income * 0.3) return LendingDecision.Accept(0); //! SH4001 'share =='
    if (a.UtilisationPercent / 100 != a.Income) return LendingDecision.Accept(1); //! SH4001
    return a.Income == 0.3 ? LendingDecision.Accept(0.2) : LendingDecision.Accept(0.5); //! SH4001 'a.Income == 0.3'
}
>>>
// computed numbers
LendingDecision Decide(Application a)
{
    var share = a.Debt * 0.1;
    if (Math.Abs(share - (a.Income * 0.3)) < 1e-9) return LendingDecision.Accept(0);
    if (Math.Abs((a.UtilisationPercent / 100) - a.Income) >= 1e-9) return LendingDecision.Accept(1);
    return Math.Abs(a.Income - 0.3) < 1e-9 ? LendingDecision.Accept(0.2) : LendingDecision.Accept(0.5);
}
---
// a mean
LendingDecision Decide(Application a)
{
    var mean = a.Balances.DefaultIfEmpty(0).Average();
    return LendingDecision.Accept(a.Balances.Sum() * 0.5 == mean ? 0 : 1); //! SH4001
}
---
// copies, whole numbers, binary fractions, tolerance and decimals
LendingDecision Decide(Application a)
{
    var top = a.Balances.DefaultIfEmpty(0).Max();
    var at = 0;
    for (var i = 0; i < a.Balances.Count; i++) if (a.Balances[i] == top) at = i;
    if (a.Income == 0 || a.Debt == a.Income || a.UtilisationPercent == 100) return LendingDecision.Accept(0);
    if (a.Income != a.Income || a.Limit == null || a.Debt == 0.25) return LendingDecision.Accept(0);
    if (a.Amount * 0.1m == 5m || Math.Round(a.Income * 1.2) == 40) return LendingDecision.Accept(1);
    return Math.Abs(a.Income * 0.1 - a.Debt) < 1e-9 ? LendingDecision.Accept(1) : LendingDecision.Accept(at > 2 ? 1 : 0);
}
---
// whether a computed value is a whole number, or exactly nothing
LendingDecision Decide(Application a)
{
    var rest = a.Income - a.Debt;
    if (rest == 0) return LendingDecision.Accept(0);
    var scaled = a.Income * 3;
    return LendingDecision.Accept(Math.Floor(scaled) == scaled ? 0 : 1);
}
---
// shares that should add up to one
LendingDecision Decide(Application a)
{
    var total = 0.0;
    foreach (var b in a.Balances) total += b / 7;
    if (total == 1) return LendingDecision.Accept(0); //! SH4001 'total == 1'
    if (total == 0) return LendingDecision.Accept(0.5);
    return a.Balances.Sum() == 1 ? LendingDecision.Accept(0) : LendingDecision.Accept(0.1); //! SH4001 'a.Balances.Sum() == 1'
}
---
// the same question as a call or a pattern
static double Mean(IReadOnlyList<double> xs) => xs.Count == 0 ? 0 : xs.Sum() / xs.Count;

LendingDecision Decide(Application a)
{
    var share = a.Debt / 1000;
    if (share.Equals(a.Income / 12)) return LendingDecision.Accept(0); //! SH4001 'share.Equals(a.Income / 12)'
    if (a.UtilisationPercent is 0.3) return LendingDecision.Accept(0); //! SH4001 'a.UtilisationPercent is 0.3'
    if (a.Balances.Contains(share)) return LendingDecision.Accept(0); //! SH4001 'a.Balances.Contains(share)'
    return Mean(a.Balances) == a.Debt ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "mean"); //! SH4001 'Mean(a.Balances) == a.Debt'
}
---
// whole numbers, copies, texts and tolerances
LendingDecision Decide(Application a)
{
    if (a.Months.Equals(12) || a.Postcode.Equals("10115", StringComparison.Ordinal)) return LendingDecision.Accept(0);
    if (a.Debt is 0 || a.UtilisationPercent is not 100) return LendingDecision.Accept(0);
    if (a.Balances.Contains(a.Debt) || a.Tags.Contains("new")) return LendingDecision.Accept(0);
    return a.Balances.Any(b => Math.Abs(b - a.Debt / 12) < 0.01) ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "none");
}
---
// compared with its own rounding
LendingDecision Decide(Application a)
{
    var steps = a.Debt / 50;
    if (steps == Math.Round(steps, MidpointRounding.AwayFromZero)) return LendingDecision.Accept(0); //! SH4001 'steps == Math.Round'
    if (a.Debt % 0.01 == 0) return LendingDecision.Accept(0); //! SH4001 'a.Debt % 0.01 == 0'
    if (a.Debt == Math.Floor(a.Debt) || a.Debt % 100 == 0) return LendingDecision.Accept(0);
    return LendingDecision.Review(0.5, "steps");
}
