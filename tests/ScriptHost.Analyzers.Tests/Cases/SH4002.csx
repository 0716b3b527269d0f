// shares of counts
LendingDecision Decide(Application a)
{
    double share = a.LatePayments / 12; //! SH4002 'a.LatePayments / 12'
    var weighted = 0.4 * (a.LatePayments / a.Months); //! SH4002 'a.LatePayments / a.Months'
    decimal perMonth = a.Age / 12; //! SH4002
    return LendingDecision.Accept(a.LatePayments / 100 + share + weighted + (double)perMonth); //! SH4002 'a.LatePayments / 100'
}
>>>
// shares of counts
LendingDecision Decide(Application a)
{
    double share = (double)a.LatePayments / 12;
    var weighted = 0.4 * ((double)a.LatePayments / a.Months);
    decimal perMonth = (decimal)a.Age / 12;
    return LendingDecision.Accept((double)a.LatePayments / 100 + share + weighted + (double)perMonth);
}
---
// a cast that comes too late, a half, and counts of sequences
LendingDecision Decide(Application a)
{
    var late = (double)(a.LatePayments / a.Months); //! SH4002 'a.LatePayments / a.Months'
    var half = 1 / 2 * a.Income; //! SH4002 '1 / 2'
    var share = a.Payments.Count(p => p.DaysLate > 30) / Math.Max(a.Payments.Count, 1) > 0.5; //! SH4002
    double percent = a.LatePayments / a.Months * 100; //! SH4002 'a.LatePayments / a.Months'
    return LendingDecision.Accept(share ? late : half + percent);
}
---
// through a local and into a call
LendingDecision Decide(Application a)
{
    var share = a.LatePayments / a.Months; //! SH4002
    return LendingDecision.Accept(share > 0.2 ? Math.Sqrt(a.LatePayments / 30) : 0); //! SH4002
}
---
// doubles, bands, indexes, whole years and exact constants
LendingDecision Decide(Application a)
{
    double share = a.LatePayments / 12.0;
    var half = (double)a.LatePayments / a.Months;
    var years = a.Months / 12;
    var middle = a.Balances.Count > 0 ? a.Balances[a.Balances.Count / 2] : 0;
    double scale = 100 / 10;
    var band = a.Age / 10 switch { < 3 => 0.3, < 6 => 0.2, _ => 0.1 };
    if (years > 2 && a.Age / 10 == 4) return LendingDecision.Accept(0);
    var perYear = 0.05 * Math.Min(years, 10);
    var day = (a.AsOf.DayNumber - a.Born.DayNumber) / 7 * 7;
    return LendingDecision.Accept(share + half + middle + scale + band + perYear + day);
}
---
// an integer result
static int Buckets(int n) => n / 10;
LendingDecision Decide(Application a) => LendingDecision.Accept(Buckets(a.Age) > 3 ? 0 : 1);
---
// whole years, and then divided by them
const int MonthsPerYear = 12;

LendingDecision Decide(Application a)
{
    var years = a.Months / MonthsPerYear; //! SH4002 'a.Months / MonthsPerYear'
    var rate = Math.Pow(1 + a.Debt / 1e6, 1.0 / Math.Max(years, 1)) - 1;
    var fullYears = a.Months / MonthsPerYear;
    var perYear = a.Debt / Math.Max(fullYears, 1);
    var middle = a.Balances.Count / 2;
    var half = a.Debt / Math.Max(middle, 1);
    return rate + perYear + half > 0.3 ? LendingDecision.Review(0.5, "rate") : LendingDecision.Accept(0);
}
---
// a share that is one side of a choice
LendingDecision Decide(Application a)
{
    var share = a.Months == 0 ? 0 : a.LatePayments / a.Months; //! SH4002 'a.LatePayments / a.Months'
    var part = a.Months == 0 ? 0 : a.LatePayments / a.Months;
    return share + part > 1 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
