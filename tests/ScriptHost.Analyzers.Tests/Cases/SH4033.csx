// months and years
const int HighestAgeAtEnd = 75;
const int MonthsPerYear = 12;
const int GraceMonths = 3;

static int FullYears(DateOnly born, DateOnly today) => born.AddYears(today.Year - born.Year) > today ? today.Year - born.Year - 1 : today.Year - born.Year;

LendingDecision Decide(Application a)
{
    if (a.Age + a.Months > HighestAgeAtEnd) return LendingDecision.Decline(1, "too old"); //! SH4033 'a.Age + a.Months'
    var age = FullYears(a.Born, a.AsOf);
    if (age > HighestAgeAtEnd * MonthsPerYear) return LendingDecision.Decline(1, "too old"); //! SH4033 'age > HighestAgeAtEnd * MonthsPerYear'
    var late = a.Payments.Count(p => p.DaysLate > GraceMonths); //! SH4033 'p.DaysLate > GraceMonths'
    var running = a.Months;
    var left = age - running; //! SH4033 'age - running'
    return late + left > 3 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// converted, counted, or without a unit
const int HighestAgeAtEnd = 75;
const int MonthsPerYear = 12;
const int GraceDays = 3;
const int DaysPerWeek = 7;

LendingDecision Decide(Application a)
{
    var ageAtEnd = a.Age + a.Months / MonthsPerYear;
    if (ageAtEnd > HighestAgeAtEnd || a.Age * MonthsPerYear + a.Months > HighestAgeAtEnd * MonthsPerYear) return LendingDecision.Decline(1, "too old");
    if (a.Age * 12 + a.Months > 900) return LendingDecision.Decline(1, "too old");
    var late = a.Payments.Count(p => p.DaysLate > GraceDays || p.DaysLate / DaysPerWeek > 2);
    var days = a.AsOf.DayNumber - a.Born.DayNumber;
    return late + a.Age > 60 && days > 0 && a.Age + 1 > 20 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
