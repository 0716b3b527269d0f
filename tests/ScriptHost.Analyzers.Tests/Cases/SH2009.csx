// a query as it is
LendingDecision Decide(Application a)
{
    var late = a.Payments.Where(p => p.DaysLate > 30).Select(p => p.Merchant);
    return new LendingDecision { Outcome = Outcome.Review, Risk = 0.5, Notes = late }; //! SH2009 'late'
}
>>>
// a query as it is
LendingDecision Decide(Application a)
{
    var late = a.Payments.Where(p => p.DaysLate > 30).Select(p => p.Merchant);
    return new LendingDecision { Outcome = Outcome.Review, Risk = 0.5, Notes = late.ToList() };
}
---
// in query words, as a copy with another member, and from an iterator
IEnumerable<string> Notes(Application a) { if (a.Age < 21) yield return "young"; }
LendingDecision Decide(Application a)
{
    var basis = LendingDecision.Accept(0);
    var first = basis with { Notes = from p in a.Payments select p.Merchant }; //! SH2009 'from p'
    return first.Risk > 1 ? first : basis with { Notes = Notes(a) }; //! SH2009 'Notes(a)'
}
>>>
// in query words, as a copy with another member, and from an iterator
IEnumerable<string> Notes(Application a) { if (a.Age < 21) yield return "young"; }
LendingDecision Decide(Application a)
{
    var basis = LendingDecision.Accept(0);
    var first = basis with { Notes = (from p in a.Payments select p.Merchant).ToList() };
    return first.Risk > 1 ? first : basis with { Notes = Notes(a).ToList() };
}
---
// computed lists, and queries that stay inside
LendingDecision Decide(Application a)
{
    var late = a.Payments.Where(p => p.DaysLate > 30);
    var notes = late.Select(p => p.Merchant).ToList();
    string[] fixedNotes = ["a", "b"];
    var basis = LendingDecision.Review(late.Count(), string.Join(", ", late.Select(p => p.Merchant)));
    return a.Age > 30 ? basis with { Notes = notes } : basis with { Notes = a.Age > 20 ? fixedNotes : [.. a.Tags] };
}
---
// made by a function of the script
static IEnumerable<string> Late(IReadOnlyList<Payment> payments, int count) => payments.Where(p => p.DaysLate > 0).Take(count).Select(p => p.Merchant);

static IEnumerable<string> Ready(IReadOnlyList<Payment> payments) => payments.Select(p => p.Merchant).ToList();

LendingDecision Decide(Application a)
{
    var decision = LendingDecision.Accept(0);
    if (a.Age > 30) return decision with { Notes = Late(a.Payments, 3) }; //! SH2009 'Late(a.Payments, 3)'
    if (a.Age > 20) return decision with { Notes = Ready(a.Payments) };
    return decision with { Notes = Late(a.Payments, 3).ToList() };
}
