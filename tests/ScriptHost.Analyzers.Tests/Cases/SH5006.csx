// the wider case comes first
LendingDecision Decide(Application a)
{
    var points = 0.0;
    if (a.LatePayments > 3) points += 0.2;
    else if (a.Months > 12) points += 0.1;
    else if (a.LatePayments > 6) points += 0.5; //! SH5006 'a.LatePayments > 6'
    var band = a.Age < 30 ? 1 : a.Income > 0 ? 2 : a.Age <= 25 ? 3 : 4; //! SH5006 'a.Age <= 25'
    return LendingDecision.Accept(points + band);
}
---
// returns below each other
const double High = 0.8;
LendingDecision Decide(Application a)
{
    var risk = a.Debt / Math.Max(a.Income, 1);
    if (risk > 0.4) return LendingDecision.Review(risk, "some risk");
    var note = "high";
    if (risk > High) return LendingDecision.Decline(1, note); //! SH5006 'risk > High'
    if (a.Tags.Contains("new")) { return LendingDecision.Review(risk, "new"); }
    if (a.Tags.Contains("new")) return LendingDecision.Review(risk, "promo"); //! SH5006 'a.Tags'
    return LendingDecision.Accept(risk);
}
---
// parts that exclude each other
LendingDecision Decide(Application a)
{
    if (a.Age < 18 && a.Age > 75) return LendingDecision.Decline(1, "age"); //! SH5006 'a.Age < 18'
    if (a.Months == 12) return LendingDecision.Accept(0);
    if (12 == a.Months) return LendingDecision.Accept(1); //! SH5006 '12 == a.Months'
    return LendingDecision.Accept(0.5);
}
---
// narrower cases first, other variables, values that change, and branches that go on
LendingDecision Decide(Application a)
{
    var points = 0.0;
    if (a.LatePayments > 6) points += 0.5;
    else if (a.LatePayments > 3) points += 0.2;
    else if (a.Months > 12) points += 0.1;
    else if (a.LatePayments >= 3) points += 0.1;
    if (points > 0.3) points -= 0.3;
    if (points > 0.4) points -= 0.1;
    if (points > 0.1) return LendingDecision.Review(points, "a");
    points += a.Age;
    if (points > 0.2) return LendingDecision.Review(points, "b");
    if (a.Age >= 18 && a.Age < 30) return LendingDecision.Review(points, "c");
    if (a.Age >= 18 && a.Income > 1000) return LendingDecision.Review(points, "d");
    return a.Income < 10 ? LendingDecision.Accept(0) : a.Income <= 10 ? LendingDecision.Accept(1) : LendingDecision.Accept(0.5);
}
---
// asking may change what is asked
LendingDecision Decide(Application a)
{
    var queue = new Queue<double>(a.Balances);
    if (queue.Dequeue() > 3) return LendingDecision.Accept(0);
    if (queue.Dequeue() > 3) return LendingDecision.Accept(1);
    var i = 0;
    if (++i > 3) return LendingDecision.Accept(0);
    if (++i > 3) return LendingDecision.Accept(0);
    return LendingDecision.Accept(0.5);
}
---
// bands of one number are another rule's
LendingDecision Decide(Application a)
{
    if (a.Debt > 1000) return LendingDecision.Accept(1);
    if (a.Debt > 2000) return LendingDecision.Accept(0);
    var band = a.Age < 30 ? 1 : a.Age <= 25 ? 2 : 3;
    return LendingDecision.Accept(band);
}
---
// the contract always gives a list, and parts that leave nothing out
LendingDecision Decide(Application a)
{
    if (a.Payments == null) return LendingDecision.Accept(0); //! SH5006 'a.Payments == null'
    if (a.Age < 30 || a.Age >= 30) return LendingDecision.Accept(0.1); //! SH5006 'a.Age < 30'
    if (a.Age < 30 || a.Age > 30) return LendingDecision.Accept(0.2);
    if (a.Employer == null) return LendingDecision.Accept(0.3);
    return LendingDecision.Review(0.5, "age");
}
---
// a test and its opposite, outside of an if
LendingDecision Decide(Application a)
{
    var due = a.Payments.Count(p => p.Due <= a.AsOf || p.Due > a.AsOf); //! SH5006 'p.Due <= a.AsOf || p.Due > a.AsOf'
    var none = a.Payments.Count(p => p.Amount < a.Income && a.Income <= p.Amount); //! SH5006 'p.Amount < a.Income && a.Income <= p.Amount'
    var isOdd = a.Age < 18 && a.Age > 65; //! SH5006 'a.Age < 18 && a.Age > 65'
    return due + none > 1 || isOdd ? LendingDecision.Review(0.5, "due") : LendingDecision.Accept(0);
}
---
// a range and its outside
LendingDecision Decide(Application a)
{
    var due = a.Payments.Count(p => p.Due <= a.AsOf && p.Due > a.Born);
    var outside = a.Age < 18 || a.Age > 65;
    var either = a.Debt > a.Income || a.Income > 2 * a.Debt;
    return due > 1 && (outside || either) ? LendingDecision.Review(0.5, "due") : LendingDecision.Accept(0);
}
---
// hours of a time
static bool IsNight(DateTimeOffset at) => at.Hour >= 23 && at.Hour < 5; //! SH5006 'at.Hour >= 23 && at.Hour < 5'

static bool IsDay(DateTimeOffset at) => at.Hour >= 8 && at.Hour < 20;

LendingDecision Decide(Application a) => IsNight(a.AskedAt) && !IsDay(a.AskedAt) ? LendingDecision.Review(0.5, "night") : LendingDecision.Accept(0);
