// Balance trend 2026-03: recent months weigh more; a falling average and long stretches overdrawn point to trouble.
//
// Fitted   half-life and cuts on 9,000 accounts of 2024; Gini 0.33 alone, 0.07 on top of the scorecard

const double HalfLifeMonths = 4;       // best of 2, 4, 6, 8 in cross-validation
const int EnoughMonths = 3;            // an average of fewer swings too much
const double FallOfConcernEur = 800;   // 90th percentile of falls
const int OverdrawnOfConcern = 4;      // loss rate doubles from the fourth month on
const double RiskFalling = 0.18;       // loss rates of the 2024 accounts
const double RiskOverdrawn = 0.27;
const double RiskSteady = 0.04;
const double RiskUnknown = 0.09;

LendingDecision Decide(Application a)
{
    var balances = a.Balances;
    if (balances.Count < EnoughMonths) return LendingDecision.Review(RiskUnknown, "fewer than three balances");

    var recent = DecayedAverage(balances);
    var plain = balances.Average();
    var overdrawn = LongestOverdrawn(balances);

    if (overdrawn >= OverdrawnOfConcern) return LendingDecision.Decline(RiskOverdrawn, "overdrawn for months on end");
    if (plain - recent > FallOfConcernEur) return LendingDecision.Review(RiskFalling, "balances fall");
    return LendingDecision.Accept(RiskSteady);
}

/// Newest month weighs 1, each half-life before it half as much.
static double DecayedAverage(IReadOnlyList<double> balances)
{
    var sum = 0.0;
    var weights = 0.0;
    for (var i = 0; i < balances.Count; i++)
    {
        var age = balances.Count - 1 - i;
        var weight = Math.Pow(0.5, age / HalfLifeMonths);
        sum += weight * balances[i];
        weights += weight;
    }

    return weights > 0 ? sum / weights : 0;
}

static int LongestOverdrawn(IReadOnlyList<double> balances)
{
    var longest = 0;
    var run = 0;
    foreach (var balance in balances)
    {
        run = balance < 0 ? run + 1 : 0;
        longest = Math.Max(longest, run);
    }

    return longest;
}

//? integer division in the decay
//- Math.Pow(0.5, age / HalfLifeMonths)
//+ Math.Pow(0.5, age / 4)
//? average of nothing
//-     if (balances.Count < EnoughMonths) return LendingDecision.Review(RiskUnknown, "fewer than three balances");
//+
//? exact comparison before dividing
//- return weights > 0 ? sum / weights : 0;
//+ return weights == 1 ? sum : sum / (1 - weights);
//? list walked by a quadratic Skip
//- sum += weight * balances[i];
//+ sum += weight * balances.Skip(i).First();
//? prefix sums computed again each month
//- sum += weight * balances[i];
//+ sum += weight * balances.Take(i + 1).Sum();
//? reads one before the start
//- sum += weight * balances[i];
//+ sum += weight * (balances[i] - balances[i - 1]);
//? counter that is never read right: loop variable unused
//- sum += weight * balances[i];
//+ sum += weight * balances[0];
//? increment lost
//-         run = balance < 0 ? run + 1 : 0;
//+         run = balance < 0 ? run++ : 0;
//? power with xor
//- Math.Pow(0.5, age / HalfLifeMonths)
//+ (1 / (2 ^ age))
//? average over the wrong count
//- return weights > 0 ? sum / weights : 0;
//+ return balances.Count > 0 ? sum / (balances.Count - 1) : 0;
//? cast that cuts every weight to 0
//- weights += weight;
//+ weights += (int)weight;
