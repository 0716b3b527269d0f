// hours on the face of a duration
LendingDecision Decide(Application a)
{
    var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    if ((a.AskedAt - start).Hours > 48) return LendingDecision.Accept(0); //! SH4019 '(a.AskedAt - start).Hours'
    var since = a.AskedAt - start;
    return LendingDecision.Accept(since.Minutes / 60.0); //! SH4019 'since.Minutes'
}
>>>
// hours on the face of a duration
LendingDecision Decide(Application a)
{
    var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    if ((a.AskedAt - start).TotalHours > 48) return LendingDecision.Accept(0);
    var since = a.AskedAt - start;
    return LendingDecision.Accept(since.TotalMinutes / 60.0);
}
---
// totals, the time of day, parts that are put together or written
LendingDecision Decide(Application a)
{
    var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    var since = a.AskedAt - start;
    var hours = since.Days * 24 + since.Hours;
    var isNight = a.AskedAt.Hour < 6 || a.AskedAt.TimeOfDay.Hours > 22;
    return LendingDecision.Review(since.TotalDays + hours + (isNight ? 1 : 0) + since.Days, $"{since.Hours} h " + since.Minutes);
}
---
// returned as a length
static double Rest(Application a) => (a.AsOf.ToDateTime(new TimeOnly(18, 0)) - a.AskedAt.UtcDateTime).Hours; //! SH4019 '(a.AsOf'
static double Length(Application a) => (a.AsOf.ToDateTime(new TimeOnly(18, 0)) - a.AskedAt.UtcDateTime).TotalHours;
LendingDecision Decide(Application a) => Rest(a) > 48 || Length(a) > 48 ? LendingDecision.Review(0.5, "old") : LendingDecision.Accept(0);
