// asked with an operator
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / Math.Max(a.Income, 1);
    if (ratio == double.NaN) return LendingDecision.Review(1, "no ratio"); //! SH4003 'ratio == double.NaN'
    if (double.NaN != a.Income) return LendingDecision.Review(1, "no ratio"); //! SH4003
    if (ratio == float.NaN) return LendingDecision.Review(1, "no ratio"); //! SH4003
    return LendingDecision.Accept(ratio);
}
>>>
// asked with an operator
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / Math.Max(a.Income, 1);
    if (double.IsNaN(ratio)) return LendingDecision.Review(1, "no ratio");
    if (!double.IsNaN(a.Income)) return LendingDecision.Review(1, "no ratio");
    if (double.IsNaN(ratio)) return LendingDecision.Review(1, "no ratio");
    return LendingDecision.Accept(ratio);
}
---
// a constant that is NaN
const double Missing = double.NaN;
LendingDecision Decide(Application a)
{
    return a.Features.GetValueOrDefault("velocity", Missing) == Missing ? LendingDecision.Review(1, "none") : LendingDecision.Accept(0); //! SH4003
}
---
// order against NaN
LendingDecision Decide(Application a)
{
    return a.Income > double.NaN ? LendingDecision.Accept(0) : LendingDecision.Accept(1); //! SH4003
}
>>> none
---
// the question, and NaN as a value
LendingDecision Decide(Application a)
{
    var ratio = a.Income > 0 ? a.Debt / a.Income : double.NaN;
    if (double.IsNaN(ratio) || ratio.Equals(double.NaN)) return LendingDecision.Review(1, "no income");
    return ratio is double.NaN ? LendingDecision.Review(1, "none") : LendingDecision.Accept(ratio);
}
