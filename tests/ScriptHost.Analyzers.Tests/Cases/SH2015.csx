// sums and texts in the order of a table
LendingDecision Decide(Application a)
{
    var sum = a.Features.Sum(f => f.Value); //! SH2015 'a.Features'
    var mean = a.Features.Values.Select(v => v / 2).Average(); //! SH2015 'a.Features.Values'
    var text = string.Join(", ", a.Features.Keys); //! SH2015 'a.Features.Keys'
    foreach (var f in a.Features) //! SH2015 'a.Features'
    {
        sum += f.Value * 2;
    }
    return LendingDecision.Review(sum + mean, text);
}
>>>
// sums and texts in the order of a table
LendingDecision Decide(Application a)
{
    var sum = a.Features.OrderBy(e => e.Key, StringComparer.Ordinal).Sum(f => f.Value);
    var mean = a.Features.Values.Order().Select(v => v / 2).Average();
    var text = string.Join(", ", a.Features.Keys.Order(StringComparer.Ordinal));
    foreach (var f in a.Features.OrderBy(e => e.Key, StringComparer.Ordinal))
    {
        sum += f.Value * 2;
    }
    return LendingDecision.Review(sum + mean, text);
}
---
// sets, and texts that grow
readonly FrozenSet<string> watched = new[] { "promo", "new" }.ToFrozenSet();
LendingDecision Decide(Application a)
{
    var text = "";
    foreach (var tag in watched) text += tag; //! SH2015 'watched'
    var builder = new StringBuilder();
    foreach (var (name, value) in a.Features) builder.Append(name).Append(value); //! SH2015 'a.Features'
    return LendingDecision.Review(new HashSet<double>(a.Balances).Sum(), text + builder); //! SH2015 'new HashSet'
}
---
// whole numbers, counts, extremes, look-ups, lists, and what is sorted
LendingDecision Decide(Application a)
{
    var whole = a.Features.Sum(f => f.Key.Length) + a.Features.Count;
    var most = a.Features.Values.DefaultIfEmpty(0).Max();
    var sorted = a.Features.OrderBy(f => f.Key, StringComparer.Ordinal).Sum(f => f.Value);
    var list = a.Balances.Sum() + a.Balances.Distinct().Sum();
    var n = 0.0;
    foreach (var f in a.Features)
    {
        var inner = 0.0;
        inner += f.Value;
        if (inner > 3) n += 1;
    }
    var sortedTable = new SortedDictionary<int, double> { [2] = 0.5, [1] = 0.1 };
    list += sortedTable.Values.Sum() + new SortedSet<double>(a.Balances).Sum();
    var text = string.Join(", ", a.Tags) + string.Join("/", a.Id, a.Postcode);
    return LendingDecision.Review(whole + most + sorted + list + n, text);
}
---
// a running value
LendingDecision Decide(Application a)
{
    var points = 0.0;
    foreach (var tag in a.Tags.ToHashSet()) points = points * 0.5 + 0.1 * tag.Length; //! SH2015
    var smooth = 0.0;
    foreach (var tag in a.Tags) smooth = smooth * 0.5 + 0.1 * tag.Length;
    var longest = 0;
    foreach (var tag in a.Tags.ToHashSet()) longest = Math.Max(longest, tag.Length);
    return points + smooth + longest > 1 ? LendingDecision.Review(0.5, "tags") : LendingDecision.Accept(0);
}
