// an entry by its place
LendingDecision Decide(Application a)
{
    var first = a.Features.First(); //! SH2004 'a.Features.First()'
    var name = a.Features.Keys.Where(k => k.Length > 2).FirstOrDefault(); //! SH2004 'a.Features.Keys'
    return LendingDecision.Review(first.Value, name ?? "");
}
>>>
// an entry by its place
LendingDecision Decide(Application a)
{
    var first = a.Features.OrderBy(e => e.Key, StringComparer.Ordinal).First();
    var name = a.Features.Keys.Order(StringComparer.Ordinal).Where(k => k.Length > 2).FirstOrDefault();
    return LendingDecision.Review(first.Value, name ?? "");
}
---
// some entries of a set
readonly FrozenSet<string> watched = new[] { "promo", "new" }.ToFrozenSet();
LendingDecision Decide(Application a)
{
    var two = watched.Take(2).ToList(); //! SH2004 'watched.Take(2)'
    var last = new HashSet<string>(a.Tags).ToList().Last(); //! SH2004
    return LendingDecision.Review(two.Count, last);
}
---
// sorted first, looked up, counted, or a list from the start
LendingDecision Decide(Application a)
{
    var first = a.Features.OrderBy(f => f.Key, StringComparer.Ordinal).FirstOrDefault();
    var velocity = a.Features.GetValueOrDefault("velocity", 0);
    var high = a.Features.FirstOrDefault(f => f.Value > 0.9);
    var best = a.Features.MaxBy(f => f.Value);
    var tag = a.Tags.FirstOrDefault() ?? "";
    var distinct = a.Tags.Distinct().Take(3).Count();
    return LendingDecision.Review(first.Value + velocity + high.Value + best.Value + distinct, tag);
}
