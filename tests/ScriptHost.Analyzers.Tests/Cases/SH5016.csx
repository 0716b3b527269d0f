// results that go nowhere
LendingDecision Decide(Application a) {
    var text = a.Id;
    text.Replace("-", ""); //! SH5016 'text.Replace'
    text.Trim().ToUpperInvariant(); //! SH5016 'text.Trim()'
    Math.Round(a.Income); //! SH5016 'Math.Round'
    a.Balances.OrderBy(b => b); //! SH5016 'a.Balances.OrderBy'
    a.AsOf.AddDays(1); //! SH5016 'a.AsOf.AddDays'
    if (a.Age < 18) LendingDecision.Decline(1, "age"); //! SH5016 'LendingDecision.Decline'
    return LendingDecision.Review(0, text);
}
---
// a variable, and a missing return
LendingDecision Decide(Application a) {
    var text = a.Id;
    text.Replace("-", ""); //! SH5016 'text.Replace'
    return LendingDecision.Review(0, text);
}
>>>
// a variable, and a missing return
LendingDecision Decide(Application a) {
    var text = a.Id;
    text = text.Replace("-", "");
    return LendingDecision.Review(0, text);
}
---
// a decision that is not returned
LendingDecision Decide(Application a) {
    if (a.Age < 18) LendingDecision.Decline(1, "age"); //! SH5016 'LendingDecision.Decline'
    return LendingDecision.Accept(0);
}
>>>
// a decision that is not returned
LendingDecision Decide(Application a) {
    if (a.Age < 18) return LendingDecision.Decline(1, "age");
    return LendingDecision.Accept(0);
}
---
// calls that do something
void Note(List<string> notes) => notes.Add("x");
LendingDecision Decide(Application a)
{
    var list = a.Balances.ToList();
    list.Add(1);
    list.Remove(1);
    list.Sort();
    var seen = new HashSet<string>();
    seen.Add("x");
    var text = new StringBuilder();
    text.Append("x");
    double.TryParse(a.Postcode, out var number);
    Note([]);
    var queue = new Queue<double>(list);
    queue.Dequeue();
    return LendingDecision.Review(number, text.ToString());
}
---
// dropped behind a question mark, and a look-up that nobody asks
LendingDecision Decide(Application a)
{
    var employer = a.Employer;
    employer?.Trim(); //! SH5016 '.Trim()'
    a.Features.TryGetValue("velocity", out var velocity); //! SH5016 'a.Features.TryGetValue'
    return velocity > 1 && employer is not null ? LendingDecision.Review(0.5, employer) : LendingDecision.Accept(0);
}
---
// counting, where 0 is the wanted start
LendingDecision Decide(Application a)
{
    var counts = new Dictionary<string, int>();
    foreach (var tag in a.Tags)
    {
        counts.TryGetValue(tag, out var n);
        counts[tag] = n + 1;
    }
    return counts.Count > 3 ? LendingDecision.Review(0.5, "tags") : LendingDecision.Accept(0);
}
