// Hours 2026-12: is the time of the transaction usual, and is the amount round.

const double DeclineFrom = 0.85;    // fraud desk
const double ReviewFrom = 0.6;      // fraud desk
const double RoundStep = 50;        // EUR
const double Tolerance = 0.005;     // half a cent
const double HalfLife = 5;          // transactions; older ones count half
const double Unusual = 3;           // times the weighted mean

// share of frauds among the transactions of each hour, 2025, in per mille
readonly ImmutableArray<double> PerMille =
[
    9, 11, 14, 16, 15, 10, 5, 3, 2, 2, 2, 2,
    2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8,
];

double OfHour(DateTimeOffset at) => PerMille[at.Hour] / 1000;

static bool IsRound(double amount)
{
    var steps = amount / RoundStep;
    return Math.Abs(steps - Math.Round(steps, MidpointRounding.AwayFromZero)) * RoundStep < Tolerance;
}

// newest last
static double WeightedMean(IReadOnlyList<double> amounts)
{
    double sum = 0, weights = 0;
    for (var i = 0; i < amounts.Count; i++)
    {
        var age = amounts.Count - 1 - i;
        var weight = Math.Pow(0.5, age / HalfLife);
        sum += weight * amounts[i];
        weights += weight;
    }

    return weights > 0 ? sum / weights : 0;
}

static int LongestGap(IReadOnlyList<double> amounts)
{
    var (gap, longest) = (0, 0);
    foreach (var amount in amounts)
    {
        gap = amount < 1 ? gap + 1 : 0;
        longest = Math.Max(longest, gap);
    }

    return longest;
}

Decision Score(Transaction t)
{
    if (!double.IsFinite(t.Amount) || t.Amount < 0) return Decision.Decline(1, "amount is no amount");

    var mean = WeightedMean(t.RecentAmounts);
    var times = mean > 1 ? t.Amount / mean : 1;
    var odds = Math.Log(0.002 + OfHour(t.At)) + (times > Unusual ? 1.5 : 0) + (IsRound(t.Amount) ? 0.4 : 0) + 0.1 * LongestGap(t.RecentAmounts) + 4;
    var score = 1 / (1 + Math.Exp(-odds));
    return score switch
    {
        >= DeclineFrom => Decision.Decline(score, "time and amount"),
        >= ReviewFrom => Decision.Review(score, "time and amount"),
        < ReviewFrom => Decision.Approve(score),
        _ => Decision.Decline(1, "score is not a number"),
    };
}

//? hour from 1 to 24
//- PerMille[at.Hour]
//+ PerMille[at.Hour + 1]
//? round by equality
//- return Math.Abs(steps - Math.Round(steps, MidpointRounding.AwayFromZero)) * RoundStep < Tolerance;
//+ return steps == Math.Round(steps, MidpointRounding.AwayFromZero);
//? index of the oldest
//- sum += weight * amounts[i];
//+ sum += weight * amounts[age + 1];
//? mean of none
//- return weights > 0 ? sum / weights : 0;
//+ return sum / weights;
//? mean may be 0
//- var times = mean > 1 ? t.Amount / mean : 1;
//+ var times = t.Amount / t.RecentAmounts.DefaultIfEmpty(0).Average();
//? gap shadows
//-         gap = amount < 1 ? gap + 1 : 0;
//+         gap = amount < 1 ? gap++ : 0;
