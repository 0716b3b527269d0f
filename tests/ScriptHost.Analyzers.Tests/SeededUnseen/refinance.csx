// Refinancing offer 2026-10: whether replacing an applicant's debts saves money each month.
//
// Agreed   with the product team: at least 25 EUR a month must be saved, or the offer is not worth its cost

const double OldYearlyRate = 0.119;     // median of the debts that we took over in 2025
const double NewYearlyRate = 0.069;     // list price of 2026-10
const double SmallestSavingEur = 25;    // product team
const double RiskOfOffer = 0.06;        // loss rate of 2025's offers
const double RiskWithout = 0.09;        // and of those who were refused
const int VeryLateDays = 60;            // third reminder
const int MonthsPerYear = 12;

LendingDecision Decide(Application a)
{
    if (a.Debt <= 0) return LendingDecision.Accept(RiskOfOffer);

    var before = Monthly(a.Debt, OldYearlyRate, a.Months);
    var after = Monthly(a.Debt, NewYearlyRate, a.Months);
    var saved = before - after;
    var late = Late(a.Payments);
    if (late.Count > 0 && late.Max(p => p.DaysLate) > VeryLateDays) return LendingDecision.Decline(RiskWithout, "more than two months late");
    if (saved < SmallestSavingEur) return LendingDecision.Review(RiskWithout, "saves too little");
    return LendingDecision.Accept(RiskOfOffer);
}

static double Monthly(double amount, double yearlyRate, int months)
{
    var rate = yearlyRate / MonthsPerYear;
    var factor = Math.Pow(1 + rate, -months);
    return amount * rate / (1 - factor);
}

static List<Payment> Late(IReadOnlyList<Payment> payments)
{
    var late = new List<Payment>();
    foreach (var p in payments)
    {
        if (p.DaysLate > 0) late.Add(p);
    }

    return late;
}

//? the guard of the maximum is lost
//- late.Count > 0 && late.Max
//+ late.Max
//? all payments late counted to ask for one
//- if (a.Debt <= 0) return
//+ if (a.Payments.Where(p => p.DaysLate > 30).Count() > 0) return
//? integer division of rates
//- return amount * rate / (1 - factor);
//+ return amount * (1 + months / 12) * rate;
//? sorted to take the latest
//- late.Max(p => p.DaysLate)
//+ late.OrderByDescending(p => p.DaysLate).First().DaysLate
//? compared with the wrong value
//- if (saved < SmallestSavingEur) return
//+ if (saved < saved) return
//? result of Add is dropped
//- var saved = before - after;
//+ var saved = before - after; a.AsOf.AddMonths(1);
//? money below zero accepted as equal
//- if (a.Debt <= 0) return
//+ if (a.Debt / 3 == 0.1) return
