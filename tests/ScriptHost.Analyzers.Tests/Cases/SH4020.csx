// years between two dates
LendingDecision Decide(Application a)
{
    var age = a.AsOf.Year - a.Born.Year; //! SH4020 'a.AsOf.Year - a.Born.Year'
    if (a.AskedAt.Year - a.Born.Year < 18) return LendingDecision.Decline(1, "too young"); //! SH4020
    return LendingDecision.Accept(age);
}
---
// put right before the birthday
LendingDecision Decide(Application a)
{
    var age = a.AsOf.Year - a.Born.Year;
    if (a.AsOf < a.Born.AddYears(age)) age--;
    var other = a.AsOf.Year - a.Born.Year - (a.AsOf.DayOfYear < a.Born.DayOfYear ? 1 : 0);
    var months = (a.AsOf.Year - a.Born.Year) * 12 + a.AsOf.Month - a.Born.Month;
    var model = a.AsOf.Year - 2000;
    var days = (a.AsOf.DayNumber - a.Born.DayNumber) / 365.25;
    return LendingDecision.Accept(age + other + months + model + days);
}
---
// months and days of the year begin anew in January
static int Months(Application a, Payment p) => a.AsOf.Month - p.Due.Month; //! SH4020 'a.AsOf.Month - p.Due.Month'
static int Days(Application a, Payment p) => a.AsOf.DayOfYear - p.Due.DayOfYear; //! SH4020 'a.AsOf.DayOfYear'
static int Both(Application a, Payment p) => (a.AsOf.Year - p.Due.Year) * 12 + a.AsOf.Month - p.Due.Month;
static int Exact(Application a, Payment p) => a.AsOf.DayNumber - p.Due.DayNumber;
LendingDecision Decide(Application a) => a.Payments.Any(p => Months(a, p) + Days(a, p) + Both(a, p) + Exact(a, p) > 3) ? LendingDecision.Review(0.5, "old") : LendingDecision.Accept(0);
---
// days divided by 365
LendingDecision Decide(Application a)
{
    var age = (a.AsOf.DayNumber - a.Born.DayNumber) / 365; //! SH4020 '(a.AsOf.DayNumber - a.Born.DayNumber) / 365'
    var days = a.AsOf.DayNumber - a.Born.DayNumber;
    var other = (int)(days / 365.25); //! SH4020 'days / 365.25'
    var tenure = days / 365.25;
    return age + other + tenure > 60 ? LendingDecision.Review(0.5, "age") : LendingDecision.Accept(0);
}
