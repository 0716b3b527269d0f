// one part for each payment
LendingDecision Decide(Application a)
{
    var reasons = "";
    foreach (var p in a.Payments)
        if (p.DaysLate > 30) reasons += p.Merchant + " late; "; //! SH3003 'reasons +='
    return LendingDecision.Review(0.5, reasons);
}
---
// with a plain sum, with an interpolated text, and in a counted loop
LendingDecision Decide(Application a)
{
    var names = "";
    var days = "";
    var balances = "";
    foreach (var p in a.Payments)
    {
        names = names + "," + p.Merchant; //! SH3003 'names ='
        days = $"{days} {p.DaysLate}"; //! SH3003 'days ='
    }
    for (var i = 0; i < a.Balances.Count; i++) balances += "x"; //! SH3003 'balances +='
    return LendingDecision.Review(0.5, names + days + balances);
}
---
// in the inner of two loops
LendingDecision Decide(Application a)
{
    var all = "";
    foreach (var g in a.Payments.GroupBy(p => p.Merchant))
        for (var i = 0; i < 3; i++)
            all += g.Key; //! SH3003 'all +='
    return LendingDecision.Review(0.5, all);
}
---
// joined, or built
LendingDecision Decide(Application a)
{
    var text = new StringBuilder();
    foreach (var p in a.Payments) text.Append(p.Merchant).Append(';');
    var reasons = string.Join("; ", a.Payments.Where(p => p.DaysLate > 30).Select(p => p.Merchant));
    return LendingDecision.Review(0.5, reasons + text);
}
---
// a few reasons, without a loop or in a short one
LendingDecision Decide(Application a)
{
    var reasons = "";
    if (a.Debt > 1000) reasons += "debt; ";
    if (a.LatePayments > 3) reasons += "late; ";
    for (var i = 0; i < 3; i++) reasons += ".";
    foreach (var word in new[] { "a", "b", "c" }) reasons += word;
    return LendingDecision.Review(0.5, reasons);
}
---
// text that begins anew in every pass, numbers, and a reason on the way out
LendingDecision Decide(Application a)
{
    double sum = 0;
    var reason = "no late payment";
    foreach (var p in a.Payments)
    {
        var line = p.Merchant;
        line += "!";
        sum += p.Amount + line.Length;
        if (p.DaysLate > 90)
        {
            reason += " but one";
            break;
        }
    }
    return LendingDecision.Review(sum > 0 ? 1 : 0, reason);
}
---
// grown by Aggregate
LendingDecision Decide(Application a)
{
    var text = a.Tags.Aggregate("", (all, tag) => all + tag + ", "); //! SH3003 'a.Tags.Aggregate'
    var longest = a.Tags.Aggregate("", (all, tag) => tag.Length > all.Length ? tag : all);
    return LendingDecision.Review(0.5, text + longest);
}
