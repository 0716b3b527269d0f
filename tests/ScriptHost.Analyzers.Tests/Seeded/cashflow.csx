// Cash flow 2026-09: how steady are the end-of-month balances, and how deep did they fall.

const int Window = 3;               // months; a quarter evens out salaries
const double DeclineFrom = 0.5;     // policy LP-9
const double ReviewFrom = 0.25;     // policy LP-9
const double UnknownRisk = 0.3;     // loss share of applicants without history, 2025 sample
const double Tolerance = 1e-9;      // EUR; balances are kept in cents

static List<double> RollingMeans(IReadOnlyList<double> balances)
{
    var means = new List<double>();
    for (var end = Window; end <= balances.Count; end++)
    {
        var sum = 0.0;
        for (var i = end - Window; i < end; i++) sum += balances[i];
        means.Add(sum / Window);
    }

    return means;
}

static double StandardDeviation(IReadOnlyList<double> values)
{
    if (values.Count < 2) return 0;
    var mean = values.Average();
    var squares = values.Sum(v => (v - mean) * (v - mean));
    return Math.Sqrt(squares / (values.Count - 1));
}

static double Drawdown(IReadOnlyList<double> balances)
{
    var (peak, worst) = (0.0, 0.0);
    foreach (var balance in balances)
    {
        peak = Math.Max(peak, balance);
        if (peak > Tolerance) worst = Math.Max(worst, (peak - balance) / peak);
    }

    return worst;
}

static int MonthsBelowZero(IReadOnlyList<double> balances) => balances.Count(b => b < 0);

static double Trend(IReadOnlyList<double> means) => means is [var first, .., var last] && Math.Abs(first) > Tolerance ? (last - first) / Math.Abs(first) : 0;

LendingDecision Decide(Application a)
{
    if (a.Balances.Count < Window || a.Balances.Any(b => !double.IsFinite(b))) return LendingDecision.Review(UnknownRisk, "too little history");

    var means = RollingMeans(a.Balances);
    var spread = StandardDeviation(means);
    var level = Math.Max(means.Average(), 1);
    var red = (double)MonthsBelowZero(a.Balances) / a.Balances.Count;
    var risk = Math.Clamp(0.1 + 0.2 * (spread / level) + 0.3 * red + 0.1 * Drawdown(a.Balances) - 0.05 * Trend(means), 0, 1);

    if (risk >= DeclineFrom) return LendingDecision.Decline(risk, "balances are unsteady");
    return risk >= ReviewFrom ? LendingDecision.Review(risk, "balances move") : LendingDecision.Accept(risk);
}

//? window one too long
//- for (var i = end - Window; i < end; i++) sum += balances[i];
//+ for (var i = end - Window; i <= end; i++) sum += balances[i];
//? window before the start
//- for (var end = Window; end <= balances.Count; end++)
//+ for (var end = 0; end < balances.Count; end++)
//? n - 1 may be zero
//-     if (values.Count < 2) return 0;
//+
//? variance by E[x2] - E[x]2
//-     var mean = values.Average();
//-     var squares = values.Sum(v => (v - mean) * (v - mean));
//-     return Math.Sqrt(squares / (values.Count - 1));
//+     var mean = values.Average();
//+     var meanOfSquares = values.Select(v => v * v).Average();
//+     return Math.Sqrt(meanOfSquares - mean * mean);
//? peak may be zero
//-         if (peak > Tolerance) worst = Math.Max(worst, (peak - balance) / peak);
//+         var fall = (peak - balance) / peak;
//+         worst = Math.Max(worst, fall);
//? share by integers
//- var red = (double)MonthsBelowZero(a.Balances) / a.Balances.Count;
//+ double red = MonthsBelowZero(a.Balances) / a.Balances.Count;
//? caret for a square
//- values.Sum(v => (v - mean) * (v - mean))
//+ values.Sum(v => (int)(v - mean) ^ 2)
//? equal doubles
//- balances.Count(b => b < 0)
//+ balances.Count(b => b == 0.1)
//? first of an empty list
//- means is [var first, .., var last] && Math.Abs(first) > Tolerance ? (last - first) / Math.Abs(first) : 0
//+ (means.Last() - means.First()) / means.First()
//? no history is not asked
//-     if (a.Balances.Count < Window || a.Balances.Any(b => !double.IsFinite(b))) return LendingDecision.Review(UnknownRisk, "too little history");
//+
//? clamp lost
//- var risk = Math.Clamp(0.1 + 0.2 * (spread / level) + 0.3 * red + 0.1 * Drawdown(a.Balances) - 0.05 * Trend(means), 0, 1);
//+ var risk = 0.1 + 0.2 * (spread / level) + 0.3 * red + 0.1 * Drawdown(a.Balances) - 0.05 * Trend(means);
