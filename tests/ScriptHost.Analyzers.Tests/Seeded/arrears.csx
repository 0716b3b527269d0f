// Arrears 2026-08: days past due by merchant and by month, in bands of the collections department.

const int GraceDays = 3;            // the bank needs as long to book
const double DeclineFrom = 0.4;     // policy LP-2
const double ReviewFrom = 0.2;      // policy LP-2
const int SeriousDays = 60;         // collections department, 2025
const string Essential = "Rent";    // the merchant code of landlords

readonly FrozenDictionary<string, double> Weights = new Dictionary<string, double>
{
    ["Rent"] = 0.5,
    ["Power"] = 0.3,
    ["Phone"] = 0.2,
}.ToFrozenDictionary();

static double BandPoints(int days) => days switch
{
    <= GraceDays => 0,
    <= 30 => 0.1,
    <= SeriousDays => 0.25,
    _ => 0.6,
};

static (int Late, int Total, int Worst) Summary(IReadOnlyList<Payment> payments)
{
    var (late, worst) = (0, 0);
    foreach (var p in payments)
    {
        if (p.DaysLate > GraceDays) late++;
        worst = Math.Max(worst, p.DaysLate);
    }

    return (late, payments.Count, worst);
}

double WeightedPoints(IReadOnlyList<Payment> payments)
{
    var points = 0.0;
    foreach (var group in payments.GroupBy(p => p.Merchant))
    {
        var mean = group.Average(p => BandPoints(p.DaysLate));
        points += mean * Weights.GetValueOrDefault(group.Key, 0.1);
    }

    return points;
}

static bool IsOpen(Payment p, DateOnly today) => p.Paid is null && p.Due.DayNumber + GraceDays < today.DayNumber;

LendingDecision Decide(Application a)
{
    var (late, total, worst) = Summary(a.Payments);
    if (total == 0) return LendingDecision.Review(ReviewFrom, "no instalments yet");

    var lateShare = late / (double)total;
    var open = a.Payments.Count(p => IsOpen(p, a.AsOf));
    var essential = a.Payments.Any(p => p.Merchant == Essential && p.DaysLate > SeriousDays);
    var risk = Math.Clamp(0.4 * lateShare + WeightedPoints(a.Payments) + 0.02 * open + (essential ? 0.2 : 0), 0, 1);
    var notes = a.Payments.Where(p => p.DaysLate > GraceDays).OrderByDescending(p => p.DaysLate).ThenBy(p => p.Due).Select(p => p.Merchant).ToList();

    var answer = risk >= DeclineFrom || worst > SeriousDays ? LendingDecision.Decline(risk, "serious arrears")
        : risk >= ReviewFrom ? LendingDecision.Review(risk, "some arrears")
        : LendingDecision.Accept(risk);
    return answer with { Notes = notes };
}

//? share by integers in a tuple
//- var lateShare = late / (double)total;
//+ var lateShare = late / total;
//? cast after the division
//- var lateShare = late / (double)total;
//+ var lateShare = (double)(late / total);
//? no instalments
//-     if (total == 0) return LendingDecision.Review(ReviewFrom, "no instalments yet");
//+
//? key that is not there
//- Weights.GetValueOrDefault(group.Key, 0.1)
//+ Weights[group.Key]
//? table changed by a decision
//- readonly FrozenDictionary<string, double> Weights = new Dictionary<string, double>
//- {
//-     ["Rent"] = 0.5,
//-     ["Power"] = 0.3,
//-     ["Phone"] = 0.2,
//- }.ToFrozenDictionary();
//+ readonly Dictionary<string, double> Weights = new()
//+ {
//+     ["Rent"] = 0.5,
//+     ["Power"] = 0.3,
//+     ["Phone"] = 0.2,
//+ };
//? bands with a hole
//-     <= GraceDays => 0,
//-     <= 30 => 0.1,
//-     <= SeriousDays => 0.25,
//-     _ => 0.6,
//+     >= 0 and <= GraceDays => 0,
//+     > GraceDays and < 30 => 0.1,
//+     > 30 and <= SeriousDays => 0.25,
//+     _ => 0.6,
//? lower case never equal
//- p.Merchant == Essential
//+ p.Merchant.ToLower() == Essential
//? result of OrderBy dropped
//- .OrderByDescending(p => p.DaysLate).ThenBy(p => p.Due).Select(p => p.Merchant).ToList();
//+ .Select(p => p.Merchant).ToList();
//+     notes.OrderBy(n => n);
//? second sort undoes the first
//- .OrderByDescending(p => p.DaysLate).ThenBy(p => p.Due)
//+ .OrderByDescending(p => p.DaysLate).OrderBy(p => p.Due)
//? lookup for each payment in the whole list
//-         if (p.DaysLate > GraceDays) late++;
//+         if (payments.Where(q => q.Merchant == p.Merchant).Max(q => q.DaysLate) > GraceDays) late++;
//? lazy notes
//- .Select(p => p.Merchant).ToList();
//+ .Select(p => p.Merchant);
//? paid is null for the open ones
//- p.Paid is null && p.Due.DayNumber + GraceDays < today.DayNumber
//+ p.Paid!.Value.DayNumber > p.Due.DayNumber + GraceDays
