// counted to ask
LendingDecision Decide(Application a)
{
    if (a.Tags.Where(t => t == "promise").Count() > 0) return LendingDecision.Review(0.5, "promise"); //! SH5026 'a.Tags.Where'
    return a.Payments.Count(p => p.Paid is null) == 0 ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "open"); //! SH5026 'a.Payments.Count'
}
---
// asked, and numbers that matter
LendingDecision Decide(Application a)
{
    if (a.Tags.Any(t => t == "promise") || a.Tags.Count > 0) return LendingDecision.Review(0.5, "promise");
    return a.Payments.Count(p => p.Paid is null) > 2 ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "open");
}
