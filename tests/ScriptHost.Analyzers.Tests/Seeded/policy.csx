// Policy book 2026-10: hard rules first, then points. Each rule has a name that the letter to the customer quotes.

const int LongestMonths = 96;       // law
const int OldestAtEnd = 80;         // policy P-3
const int MonthsPerYear = 12;
const double HighestUse = 0.95;     // share of the line, policy P-5
const double DeclineFrom = 6;       // points, policy P-9
const double ReviewFrom = 3;        // points, policy P-9
const double MostPoints = 10;       // sum of the table below
const int LowScore = 450;           // bureau points, policy P-4

static double? UseOf(Application a) => a.Limit is { } limit && limit > 0 ? a.Debt / limit : null;

static IEnumerable<(string Name, bool IsBroken)> Rules(Application a)
{
    yield return ("running time", a.Months > LongestMonths);
    yield return ("age at the end", a.Age + a.Months / MonthsPerYear > OldestAtEnd);
    yield return ("credit line used up", UseOf(a) is { } use && use > HighestUse);
}

static double Points(Application a)
{
    double points = 0;
    if (a.BureauScore is null) points += 2;
    else if (a.BureauScore < LowScore) points += 4;
    points += a.LatePayments switch { 0 => 0, 1 or 2 => 1, _ => 3 };
    if (a.Income > 0 && a.Debt / a.Income > MonthsPerYear) points += 3;
    return points;
}

static string MostFrequent(IReadOnlyList<Payment> payments) =>
    payments.CountBy(p => p.Merchant).OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault("none");

LendingDecision Decide(Application a)
{
    foreach (var rule in Rules(a))
    {
        if (rule.IsBroken) return LendingDecision.Decline(1, rule.Name);
    }

    var points = Points(a);
    var risk = Math.Clamp(points / MostPoints, 0, 1);
    var (outcome, reason) = points switch
    {
        >= DeclineFrom => (Outcome.Decline, "too many points"),
        >= ReviewFrom => (Outcome.Review, "some points, mostly " + MostFrequent(a.Payments)),
        _ => (Outcome.Accept, ""),
    };
    return new LendingDecision { Outcome = outcome, Risk = risk, Reason = reason };
}

//? years and months
//- a.Age + a.Months / MonthsPerYear > OldestAtEnd
//+ a.Age + a.Months > OldestAtEnd
//? percent against a share
//- UseOf(a) is { } use && use > HighestUse
//+ a.UtilisationPercent > HighestUse
//? missing line is no use
//- UseOf(a) is { } use && use > HighestUse
//+ (UseOf(a) ?? 0) > HighestUse
//? missing score compares as false
//-     if (a.BureauScore is null) points += 2;
//-     else if (a.BureauScore < LowScore) points += 4;
//+     if (a.BureauScore.Value < LowScore) points += 4;
//? first of a table
//- payments.CountBy(p => p.Merchant).OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault("none")
//+ payments.GroupBy(p => p.Merchant).ToDictionary(g => g.Key, g => g.Count()).First().Key
//? list that grows from decision to decision
//- const int LowScore = 450;           // bureau points, policy P-4
//+ const int LowScore = 450;           // bureau points, policy P-4
//+ readonly List<string> Seen = [];
//? points as a probability
//- Math.Clamp(points / MostPoints, 0, 1)
//+ points / MostPoints + 0.05 * a.LatePayments
//? rest of a division by an input
//- a.Income > 0 && a.Debt / a.Income > MonthsPerYear
//+ a.Debt / a.Income > MonthsPerYear
