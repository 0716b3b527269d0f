// Collections priority 2026-05: whom to call first among customers in arrears.
//
// Value    expected recovery of a call, from a trial with 3,000 customers split at random
// Used     as Risk: 0 is called last, 1 first; Decline means "hand over to the agency"

const int AgencyAfterDays = 90;        // law: not before the third reminder
const int CallFromDays = 5;            // most pay by themselves within 4 days
const double WorthCallingEur = 35;     // a call costs 7 EUR and one in five pays
const double DaysScale = 30;           // effect of a call halves every three weeks in the trial
const double HoursOfRest = 48;         // no second contact within two days, fair treatment code
const double NothingOpen = 0;

LendingDecision Decide(Application a)
{
    var open = a.Payments.Where(p => p.Paid is null && p.Due < a.AsOf).ToList();
    if (open.Count == 0) return LendingDecision.Accept(NothingOpen);

    var amount = open.Sum(p => p.Amount);
    var oldest = open.Max(p => a.AsOf.DayNumber - p.Due.DayNumber);
    var urgency = Urgency(amount, oldest, a.Income);

    if (oldest > AgencyAfterDays) return LendingDecision.Decline(urgency, "hand over: " + Names(open));
    if (oldest < CallFromDays || amount < WorthCallingEur) return LendingDecision.Accept(urgency);
    if (SinceAsked(a) < HoursOfRest) return LendingDecision.Accept(urgency);
    return LendingDecision.Review(urgency, "call about: " + Names(open));
}

/// More for large shares of income, less the older it is.
static double Urgency(double amount, int days, double income)
{
    if (!(income > 0)) return 1;
    var share = Math.Clamp(amount / income, 0, 1);
    var freshness = Math.Exp(-days / DaysScale);
    return Math.Clamp(share * (1 + freshness) / 2, 0, 1);
}

/// Hours between the last contact and the evening of the cut-off day.
static double SinceAsked(Application a)
{
    var evening = a.AsOf.ToDateTime(new TimeOnly(18, 0));
    return (evening - a.AskedAt.UtcDateTime).TotalHours;
}

static string Names(List<Payment> open) =>
    string.Join(", ", open.Select(p => p.Merchant).Distinct().Order(StringComparer.Ordinal));

//? hours of the rest of the day instead of all hours
//- (evening - a.AskedAt.UtcDateTime).TotalHours
//+ (evening - a.AskedAt.UtcDateTime).Hours
//? days since as a difference of days of the year
//- a.AsOf.DayNumber - p.Due.DayNumber
//+ a.AsOf.DayOfYear - p.Due.DayOfYear
//? months as a difference of month numbers
//- a.AsOf.DayNumber - p.Due.DayNumber
//+ (a.AsOf.Month - p.Due.Month) * 30
//? integer division in the exponent
//- Math.Exp(-days / DaysScale)
//+ Math.Exp(-days / 30)
//? guard that NaN passes
//- if (!(income > 0)) return 1;
//+ if (income == double.NaN) return 1;
//? text grown in a loop
//-     string.Join(", ", open.Select(p => p.Merchant).Distinct().Order(StringComparer.Ordinal));
//+     open.Aggregate("", (text, p) => text + p.Merchant + ", ");
//? order of a set decides the text
//- open.Select(p => p.Merchant).Distinct().Order(StringComparer.Ordinal)
//+ open.Select(p => p.Merchant).ToHashSet()
//? maximum of an empty list
//- if (open.Count == 0) return LendingDecision.Accept(NothingOpen);
//+ if (open.Count < 0) return LendingDecision.Accept(NothingOpen);
//? query run twice
//- p.Due < a.AsOf).ToList();
//-     if (open.Count == 0)
//+ p.Due < a.AsOf).OrderBy(p => p.Due).Where(p => p.Amount > 0).ToList();
//+     if (open.Count() == 0)
//? urgency not held within 0 to 1
//- return Math.Clamp(share * (1 + freshness) / 2, 0, 1);
//+ return share * (1 + freshness);
//? unclamped share and a sentinel
//- if (!(income > 0)) return 1;
//+ if (!(income > 0)) return -1;
