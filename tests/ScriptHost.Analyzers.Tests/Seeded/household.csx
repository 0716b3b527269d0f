// Household check 2025-11: age at the end of the loan, employment and earlier promises, told apart by tags.
//
// Rules    of the lending manual, chapters 4 and 7; risks are loss rates of 2024 by outcome of the rule

const int OldestAtEnd = 75;            // manual 4.2
const int YoungestAlone = 21;          // manual 4.1: younger needs a co-applicant
const double RiskOld = 0.08;
const double RiskYoung = 0.21;
const double RiskNoEmployer = 0.17;
const double RiskUsual = 0.04;
const int MonthsPerYear = 12;
const string CoApplicantTag = "co-applicant";
const string PromiseTag = "promise";

LendingDecision Decide(Application a)
{
    var tags = a.Tags.ToHashSet(StringComparer.OrdinalIgnoreCase);
    var age = AgeOn(a.Born, a.AsOf);
    var ageAtEnd = age + a.Months / (double)MonthsPerYear;
    var employer = a.Employer?.Trim();

    if (age < YoungestAlone && !tags.Contains(CoApplicantTag)) return LendingDecision.Decline(RiskYoung, "too young without a co-applicant");
    if (ageAtEnd > OldestAtEnd) return LendingDecision.Review(RiskOld, "old at the end of the loan");
    if (string.IsNullOrEmpty(employer)) return LendingDecision.Review(RiskNoEmployer, "no employer");
    if (tags.Contains(PromiseTag)) return LendingDecision.Review(RiskUsual, "an earlier promise is open");
    return LendingDecision.Accept(RiskUsual);
}

/// Full years; someone born on 29 February has a birthday on 28 February in other years.
static int AgeOn(DateOnly born, DateOnly day)
{
    var years = day.Year - born.Year;
    return day < born.AddYears(years) ? years - 1 : years;
}

//? age by the difference of years
//-     return day < born.AddYears(years) ? years - 1 : years;
//+     return years;
//? age from days
//- return day < born.AddYears(years) ? years - 1 : years;
//+ return (day.DayNumber - born.DayNumber) / 365;
//? years of the loan cut off
//- a.Months / (double)MonthsPerYear
//+ a.Months / MonthsPerYear
//? cast after the division
//- a.Months / (double)MonthsPerYear
//+ (double)(a.Months / MonthsPerYear)
//? result of Trim dropped
//- var employer = a.Employer?.Trim();
//+ var employer = a.Employer; employer?.Trim();
//? result of Replace dropped
//- var employer = a.Employer?.Trim();
//+ var employer = a.Employer ?? ""; employer.Replace("-", "");
//? lower case compared with a capital
//- tags.Contains(PromiseTag)
//+ tags.Any(t => t.ToLowerInvariant() == "Promise")
//? set replaced by a list scan in a loop
//- tags.Contains(PromiseTag)
//+ a.Payments.Any(p => a.Tags.Contains(p.Merchant))
//? Count where Any is meant
//- tags.Contains(PromiseTag)
//+ a.Tags.Where(t => t == PromiseTag).Count() > 0
//? precedence of and before or
//- if (age < YoungestAlone && !tags.Contains(CoApplicantTag)) return
//+ if (age < YoungestAlone || ageAtEnd < YoungestAlone && !tags.Contains(CoApplicantTag)) return
//? two ifs with the same body
//- return LendingDecision.Review(RiskUsual, "an earlier promise is open");
//+ return LendingDecision.Accept(RiskUsual);
//? null employer slips through
//- string.IsNullOrEmpty(employer)
//+ employer!.Length == 0
//? magic age
//- if (ageAtEnd > OldestAtEnd)
//+ if (ageAtEnd > 75)
//? birthday of 29 February
//-     return day < born.AddYears(years) ? years - 1 : years;
//+     return day < new DateOnly(day.Year, born.Month, born.Day) ? years - 1 : years;
