// Retention of card holders 2026-09: calls those who use the card less and less.
//
// Fitted   weights on 7,000 holders of 2025, logistic regression; AUC 0.71 on the hold-out

const double Intercept = -1.4;         // fit
const double PerFallingMonth = 0.35;   // fit
const double PerUse = -0.9;            // fit, for a share of the limit in use
const double CallFrom = 0.45;          // 400 calls a week
const double UnusedFrom = 0.02;        // cards below are asleep

LendingDecision Decide(Application a)
{
    var use = Use(a);
    var leaving = Probability(Intercept + PerFallingMonth * FallingMonths(a.Balances) + PerUse * use);
    if (use < UnusedFrom) return LendingDecision.Review(leaving, "asleep");
    return leaving >= CallFrom ? LendingDecision.Review(leaving, "call") : LendingDecision.Accept(leaving);
}

/// Share of the limit in use; holders without a limit use none of it.
static double Use(Application a) => a.Limit is { } limit && limit > 0 ? Math.Clamp(a.Debt / limit, 0, 1) : 0;

static int FallingMonths(IReadOnlyList<double> balances)
{
    var falling = 0;
    for (var i = 1; i < balances.Count; i++)
    {
        if (balances[i] < balances[i - 1]) falling++;
    }

    return falling;
}

static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

//? starts at the first month
//- for (var i = 1; i < balances.Count; i++)
//+ for (var i = 0; i < balances.Count; i++)
//? ends after the last month
//- for (var i = 1; i < balances.Count; i++)
//+ for (var i = 1; i <= balances.Count; i++)
//? limit of 0 divides
//- a.Limit is { } limit && limit > 0 ? Math.Clamp(a.Debt / limit, 0, 1) : 0
//+ a.Debt / (a.Limit ?? 0)
//? missing limit read
//- a.Limit is { } limit && limit > 0 ? Math.Clamp(a.Debt / limit, 0, 1) : 0
//+ a.Debt / a.Limit.Value
//? percent for share
//- var use = Use(a);
//+ var use = Math.Min(1.0, a.UtilisationPercent);
//? clamp reversed
//- Math.Clamp(a.Debt / limit, 0, 1)
//+ Math.Clamp(a.Debt / limit, 1, 0)
//? log-odds reported as risk
//- LendingDecision.Accept(leaving)
//+ LendingDecision.Accept(Intercept + leaving)
