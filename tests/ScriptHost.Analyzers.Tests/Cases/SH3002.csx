// a list is searched for every payment
LendingDecision Decide(Application a) {
    var tags = a.Tags.ToList();
    var hits = 0;
    foreach (var p in a.Payments)
        if (tags.Contains(p.Merchant)) hits++; //! SH3002 'tags.Contains'
    return LendingDecision.Accept(hits);
}
---
// the input itself is searched, by a query
LendingDecision Decide(Application a)
{
    var hits = 0;
    foreach (var p in a.Payments)
    {
        if (a.Tags.Contains(p.Merchant)) hits++; //! SH3002 'a.Tags.Contains'
        if (a.Payments.Any(q => q.Merchant == p.Merchant && q.DaysLate > 30)) hits++; //! SH3002 'a.Payments.Any'
        var first = a.Payments.First(q => p.Merchant == q.Merchant); //! SH3002 'a.Payments.First'
        if (first.Due < p.Due) hits++;
    }
    return LendingDecision.Accept(hits);
}
---
// what was seen so far
LendingDecision Decide(Application a) {
    var seen = new List<string>();
    foreach (var p in a.Payments)
        if (!seen.Contains(p.Merchant)) seen.Add(p.Merchant); //! SH3002 'seen.Contains'
    return LendingDecision.Accept(seen.Count);
}
---
// in a query over the input
LendingDecision Decide(Application a)
{
    var hits = a.Payments.Count(p => a.Tags.Contains(p.Merchant)); //! SH3002 'a.Tags.Contains'
    return LendingDecision.Accept(hits);
}
---
// an array of the input's size
LendingDecision Decide(Application a) {
    var days = a.Payments.Select(p => p.DaysLate).ToArray();
    var hits = 0;
    for (var i = 0; i < a.Payments.Count; i++)
        if (Array.IndexOf(days, i) >= 0) hits++; //! SH3002 'Array.IndexOf'
    return LendingDecision.Accept(hits);
}
---
// a set, and a table
LendingDecision Decide(Application a)
{
    var tags = a.Tags.ToHashSet();
    var byMerchant = a.Payments.ToLookup(p => p.Merchant);
    var hits = 0;
    foreach (var p in a.Payments)
    {
        if (tags.Contains(p.Merchant)) hits++;
        if (byMerchant[p.Merchant].First() != p) hits++;
        if (a.Features.ContainsKey(p.Merchant)) hits++;
        if (a.Features.Keys.Contains(p.Merchant)) hits++;
    }
    return LendingDecision.Accept(hits);
}
---
// a short list of the script
readonly ImmutableArray<string> Blocked = ["casino", "lottery", "pawn"];
LendingDecision Decide(Application a)
{
    var hits = 0;
    foreach (var p in a.Payments)
        if (Blocked.Contains(p.Merchant) || p.Merchant is "Rent") hits++;
    string[] own = ["a", "b"];
    foreach (var p in a.Payments)
        if (own.Contains(p.Merchant) || Array.IndexOf(own, p.Merchant) > 0) hits++;
    return LendingDecision.Accept(hits);
}
---
// one search, outside of any loop
LendingDecision Decide(Application a)
{
    var rent = a.Payments.FirstOrDefault(p => p.Merchant == "Rent");
    return LendingDecision.Accept(a.Tags.Contains("new") || rent is { DaysLate: > 3 } ? 1 : 0);
}
---
// a search through what belongs to the element, and one that is no equality
LendingDecision Decide(Application a)
{
    var hits = 0;
    foreach (var p in a.Payments)
        if (p.Merchant.Contains("loan", StringComparison.Ordinal)) hits++;
    foreach (var g in a.Payments.GroupBy(p => p.Merchant))
        if (g.Any(p => p.DaysLate == 0)) hits++;
    return LendingDecision.Accept(hits);
}
