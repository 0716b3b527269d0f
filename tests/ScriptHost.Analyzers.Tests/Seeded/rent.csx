// Rent 2026-11: rent and other fixed costs against income, for tenants; fitted on 3,100 loans of 2025.

const double DeclineFrom = 0.5;     // policy T-1
const double ReviewFrom = 0.3;      // policy T-1
const double HeavyRent = 0.4;       // share of income, fit
const double UnknownRent = 0.35;    // share of income, median of the region
const double NoIncome = 1;          // everything is too much
const int FewestRents = 3;          // payments
const double Points = 20;           // log-odds times 20 are points, house rule

static List<double> Rents(IReadOnlyList<Payment> payments) =>
    payments.Where(p => p.Merchant == "Rent" && p.Amount > 0).OrderBy(p => p.Due).Select(p => p.Amount).ToList();

static double Typical(List<double> rents)
{
    if (rents.Count < FewestRents) return 0;
    var sorted = rents.Order().ToArray();
    return sorted[sorted.Length / 2];
}

static double Growth(List<double> rents)
{
    if (rents.Count < 2 || rents[0] <= 0) return 0;
    return rents[^1] / rents[0] - 1;
}

static double Share(Application a, double rent)
{
    if (a.Income <= 0) return NoIncome;
    return rent > 0 ? rent / a.Income : UnknownRent;
}

static double LogOdds(double share, double growth, int late)
{
    var odds = -2.0;
    odds += share > HeavyRent ? 1.2 : 0.4 * share;
    odds += Math.Clamp(growth, -0.5, 0.5);
    odds += late switch
    {
        0 => -0.3,
        < 3 => 0.2,
        < 6 => 0.6,
        _ => 1.1,
    };
    return odds;
}

LendingDecision Decide(Application a)
{
    var rents = Rents(a.Payments);
    var share = Share(a, Typical(rents));
    var odds = LogOdds(share, Growth(rents), a.LatePayments);
    var risk = 1 / (1 + Math.Exp(-odds));
    var points = (int)Math.Round(odds * Points, MidpointRounding.AwayFromZero);
    var reason = string.Create(CultureInfo.InvariantCulture, $"rent {share:P0} of income, {points} points");

    return risk switch
    {
        < ReviewFrom => LendingDecision.Accept(risk),
        < DeclineFrom => LendingDecision.Review(risk, reason),
        _ => LendingDecision.Decline(risk, reason),
    };
}

//? income not asked
//-     if (a.Income <= 0) return NoIncome;
//+
//? median one too far
//- return sorted[sorted.Length / 2];
//+ return sorted[sorted.Length];
//? first and last of few
//-     if (rents.Count < 2 || rents[0] <= 0) return 0;
//+
//? risk is the odds
//- < ReviewFrom => LendingDecision.Accept(risk),
//+ < ReviewFrom => LendingDecision.Accept(odds),
//? bands upside down
//-         0 => -0.3,
//-         < 3 => 0.2,
//-         < 6 => 0.6,
//-         _ => 1.1,
//+         0 => -0.3,
//+         var n when n < 6 => 0.6,
//+         var n when n < 3 => 0.2,
//+         _ => 1.1,
//? late months by whole numbers
//- LogOdds(share, Growth(rents), a.LatePayments)
//+ LogOdds(share + a.LatePayments / a.Months, Growth(rents), a.LatePayments)
//? clamp is thrown away
//-     odds += Math.Clamp(growth, -0.5, 0.5);
//+     Math.Clamp(growth, -0.5, 0.5);
//+     odds += growth;
//? utilisation as a share
//- share > HeavyRent ? 1.2
//+ share > HeavyRent ? 1.2 : share > 40 ? 1.5
//? rent compared exactly
//- rent > 0 ? rent / a.Income : UnknownRent
//+ rent / a.Income == 0.35 ? UnknownRent : rent / a.Income
//? average of no rents
//- var share = Share(a, Typical(rents));
//+ var share = Share(a, rents.Average());
//? largest by sorting
//- var share = Share(a, Typical(rents));
//+ var share = Share(a, rents.OrderByDescending(r => r).ToList()[0]);
