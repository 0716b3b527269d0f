// Quantile cuts 2026-02: where an applicant's typical payment lies among the deciles of last year's book.
//
// Cuts     deciles of the 2025 book, 31,000 customers, rounded to 5 EUR
// Rates    loss within a year of each tenth; smoothed so that they rise

const double DeclineFrom = 0.18;       // margin used up
const double ReviewFrom = 0.09;        // capacity of the team
const double UnknownRisk = 0.10;       // loss rate of customers without payments
const double Typical = 0.75;           // the third quartile told most in cross-validation

readonly ImmutableArray<double> Cuts = [20, 35, 55, 80, 110, 150, 210, 320, 560];
readonly ImmutableArray<double> Rates = [0.02, 0.02, 0.03, 0.03, 0.04, 0.05, 0.07, 0.10, 0.15, 0.24];

LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Review(UnknownRisk, "no payments");

    var amounts = a.Payments.Select(p => p.Amount).ToArray();
    Array.Sort(amounts);
    var typical = Quantile(amounts, Typical);
    var tenth = TenthOf(typical);
    var risk = Math.Clamp(Rates[tenth], 0, 1);
    var reason = string.Create(CultureInfo.InvariantCulture, $"tenth {tenth + 1} of payments");

    if (risk >= DeclineFrom) return LendingDecision.Decline(risk, reason);
    return risk >= ReviewFrom ? LendingDecision.Review(risk, reason) : LendingDecision.Accept(risk);
}

/// How many cuts lie below: 0 to 9.
int TenthOf(double amount)
{
    var tenth = 0;
    while (tenth < Cuts.Length && amount > Cuts[tenth]) tenth++;
    return tenth;
}

/// Straight line between neighbours, as numpy does by default; needs one value or more.
static double Quantile(double[] sorted, double share)
{
    var place = Math.Clamp(share, 0, 1) * (sorted.Length - 1);
    var below = (int)Math.Floor(place);
    var above = Math.Min(below + 1, sorted.Length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

//? place of a quantile from integer division
//- Math.Clamp(share, 0, 1) * (sorted.Length - 1)
//+ (double)(3 / 4 * (sorted.Length - 1))
//? cut that rounds to even
//- (int)Math.Floor(place)
//+ (int)Math.Round(place)
//? index one too far
//- Math.Min(below + 1, sorted.Length - 1)
//+ Math.Min(below + 1, sorted.Length)
//? reads past the end: sides of the test swapped
//- while (tenth < Cuts.Length && amount > Cuts[tenth]) tenth++;
//+ while (amount > Cuts[tenth] && tenth < Cuts.Length) tenth++;
//? bound one too far
//- tenth < Cuts.Length && amount
//+ tenth <= Cuts.Length && amount
//? sort dropped
//-     Array.Sort(amounts);
//+     amounts.OrderBy(x => x);
//? order of the table lost in a dictionary
//- var amounts = a.Payments.Select(p => p.Amount).ToArray();
//+ var amounts = a.Payments.GroupBy(p => p.Merchant).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount)).Values.ToArray(); var typicalShop = a.Features.First().Value;
//? key given twice
//- a.Payments.Select(p => p.Amount).ToArray();
//+ a.Payments.ToDictionary(p => p.Merchant, p => p.Amount).Values.ToArray();
//? guard lost before the table is read
//- if (a.Payments.Count == 0) return LendingDecision.Review(UnknownRisk, "no payments");
//+ if (a.Payments == null) return LendingDecision.Review(UnknownRisk, "no payments");
//? last value with an index past the end
//- var typical = Quantile(amounts, Typical);
//+ var typical = amounts[amounts.Length];
//? loop that never ends
//- while (tenth < Cuts.Length && amount > Cuts[tenth]) tenth++;
//+ while (tenth < Cuts.Length && amount > Cuts[0]) { }
//? bitwise and on tests with a guard
//- while (tenth < Cuts.Length && amount
//+ while (tenth < Cuts.Length & amount
