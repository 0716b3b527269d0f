// Tenure 2026-04: age, running time and time of day; the policy rules before any model.

const int AdultAge = 18;            // law
const int HighestAgeAtEnd = 75;     // policy LP-11
const int MonthsPerYear = 12;
const double ReviewFrom = 0.2;      // policy LP-4
const double DeclineFrom = 0.35;    // policy LP-4
const int NightUntil = 6;           // o'clock where the customer asks, fraud desk 2025
const int RecentDays = 90;          // fraud desk 2025

static int FullYears(DateOnly born, DateOnly today)
{
    var years = today.Year - born.Year;
    return born.AddYears(years) > today ? years - 1 : years;
}

static bool IsNight(DateTimeOffset at) => at.TimeOfDay.TotalHours < NightUntil;

static double DaysToPay(IReadOnlyList<Payment> payments)
{
    var days = payments.Where(p => p.Paid is not null).Select(p => p.Paid!.Value.DayNumber - p.Due.DayNumber).ToList();
    return days.Count > 0 ? days.Average() : 0;
}

static IEnumerable<Payment> Recent(IReadOnlyList<Payment> payments, DateOnly today) =>
    payments.Where(p => p.Due <= today && p.Due.DayNumber > today.DayNumber - RecentDays);

static double AgePoints(int age, int ageAtEnd)
{
    if (ageAtEnd > HighestAgeAtEnd) return 1;
    if (age < 21) return 0.3;
    if (age < 30) return 0.1;
    return 0;
}

static string Quarter(DateOnly day) => "Q" + ((day.Month - 1) / 3 + 1).ToString(CultureInfo.InvariantCulture);

LendingDecision Decide(Application a)
{
    var age = FullYears(a.Born, a.AsOf);
    if (age < AdultAge) return LendingDecision.Decline(1, "not an adult");

    var ageAtEnd = age + (a.Months + MonthsPerYear - 1) / MonthsPerYear;
    var recent = Recent(a.Payments, a.AsOf).ToList();
    var recentShare = a.Payments.Count > 0 ? (double)recent.Count / a.Payments.Count : 0;
    var slow = Math.Clamp(DaysToPay(recent) / 30, 0, 1);
    var risk = Math.Clamp(0.05 + AgePoints(age, ageAtEnd) + 0.2 * slow + 0.05 * recentShare + (IsNight(a.AskedAt) ? 0.05 : 0), 0, 1);

    return risk switch
    {
        < ReviewFrom => LendingDecision.Accept(risk),
        < DeclineFrom => LendingDecision.Review(risk, $"tenure, asked in {Quarter(a.AsOf)}"),
        _ => LendingDecision.Decline(risk, "tenure"),
    };
}

//? age by years only
//-     var years = today.Year - born.Year;
//-     return born.AddYears(years) > today ? years - 1 : years;
//+     return today.Year - born.Year;
//? age by days over 365
//-     var years = today.Year - born.Year;
//-     return born.AddYears(years) > today ? years - 1 : years;
//+     return (today.DayNumber - born.DayNumber) / 365;
//? paid dates without asking
//- payments.Where(p => p.Paid is not null).Select(p => p.Paid!.Value.DayNumber - p.Due.DayNumber)
//+ payments.Select(p => p.Paid.Value.DayNumber - p.Due.DayNumber)
//? average of none
//- return days.Count > 0 ? days.Average() : 0;
//+ return days.Average();
//? share without payments
//- a.Payments.Count > 0 ? (double)recent.Count / a.Payments.Count : 0
//+ recent.Count / a.Payments.Count
//? threshold in the wrong unit
//- ageAtEnd > HighestAgeAtEnd
//+ age > HighestAgeAtEnd * MonthsPerYear
//? band that cannot be reached
//-     if (age < 21) return 0.3;
//-     if (age < 30) return 0.1;
//+     if (age < 30) return 0.1;
//+     if (age < 21) return 0.3;
//? condition that is always true
//- p.Due <= today && p.Due.DayNumber > today.DayNumber - RecentDays
//+ p.Due <= today || p.Due > today
//? result of AddYears dropped
//-     return born.AddYears(years) > today ? years - 1 : years;
//+     born.AddYears(years);
//+     return born > today ? years - 1 : years;
//? months added to years
//- age + (a.Months + MonthsPerYear - 1) / MonthsPerYear
//+ age + a.Months
