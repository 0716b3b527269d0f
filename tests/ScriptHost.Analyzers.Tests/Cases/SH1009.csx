// claimed to be there
LendingDecision Decide(Application a)
{
    var used = a.Debt / a.Limit!.Value; //! SH1009 'a.Limit!'
    return LendingDecision.Review(used, a.Employer!.Trim()); //! SH1009 'a.Employer!'
}
---
// read and cast
LendingDecision Decide(Application a)
{
    var score = a.BureauScore.Value; //! SH1009 'a.BureauScore.Value'
    var limit = (double)a.Limit; //! SH1009 '(double)a.Limit'
    var paid = a.Payments.Select(p => p.Paid!.Value.DayNumber).ToList(); //! SH1009 'p.Paid!'
    return LendingDecision.Accept(score / limit + paid.Count);
}
---
// checked in one of many ways
LendingDecision Decide(Application a)
{
    if (a.BureauScore is null) return LendingDecision.Review(0.5, "no score");
    var score = a.BureauScore.Value;
    var used = a.Limit.HasValue ? a.Debt / a.Limit.Value : 0;
    var name = string.IsNullOrEmpty(a.Employer) ? "" : a.Employer!.Trim();
    var paid = a.Payments.Where(p => p.Paid is not null).Select(q => q.Paid!.Value.DayNumber).ToList();
    return LendingDecision.Review(score + used + paid.Count, name);
}
---
// patterns, fallbacks, and a helper that is called after the check
double Share(Application a) => a.Debt / a.Limit!.Value;
LendingDecision Decide(Application a)
{
    var known = a.Limit is { } limit && limit > 0 ? Share(a) : 0;
    var score = a.BureauScore ?? 500;
    double? copy = a.Limit;
    return LendingDecision.Review(known + score, a.Employer?.Trim() ?? "");
}
---
// nullables of the script's own
LendingDecision Decide(Application a)
{
    int? best = a.Balances.Count > 0 ? 1 : null;
    return LendingDecision.Accept(best!.Value);
}
---
// compared although it may be missing
LendingDecision Decide(Application a)
{
    if (a.Debt > a.Limit) return LendingDecision.Decline(0.9, "debt"); //! SH1009 'a.Debt > a.Limit'
    if (a.BureauScore is not null && a.BureauScore < 480) return LendingDecision.Review(0.5, "score");
    var employer = a.Employer?.Trim();
    return employer!.Length > 0 ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "employer"); //! SH1009 'employer!'
}
