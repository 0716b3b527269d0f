// the input's list as what it is made of
LendingDecision Decide(Application a)
{
    var all = (double[])a.Balances; //! SH2008
    all[0] = 0;
    var tags = a.Tags as List<string>; //! SH2008
    tags?.Add("seen");
    if (a.Payments is IList<Payment> payments) payments.Clear(); //! SH2008 'IList<Payment>'
    return LendingDecision.Accept(0);
}
>>>
// the input's list as what it is made of
LendingDecision Decide(Application a)
{
    var all = a.Balances.ToArray();
    all[0] = 0;
    var tags = a.Tags.ToList();
    tags?.Add("seen");
    if (a.Payments is IList<Payment> payments) payments.Clear();
    return LendingDecision.Accept(0);
}
---
// copies may be changed
LendingDecision Decide(Application a)
{
    var all = a.Balances.ToArray();
    Array.Sort(all);
    var tags = a.Tags.ToList();
    tags.Add("seen");
    var own = (IList<int>)new List<int> { 1 };
    own.Add(2);
    return a.Balances is { Count: > 0 } && a.Features is IReadOnlyDictionary<string, double> ? LendingDecision.Accept(0) : LendingDecision.Review(1, tags[0]);
}
