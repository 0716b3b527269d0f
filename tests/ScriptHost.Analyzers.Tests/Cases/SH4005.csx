// divisors from the input, counts, sums and differences
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / a.Income; //! SH4005 'a.Income'
    var mean = a.Balances.Sum() / a.Balances.Count; //! SH4005 'a.Balances.Count'
    var late = a.Payments.Count(p => p.DaysLate > 0) / (double)a.Payments.Count; //! SH4005 'a.Payments.Count'
    var per = a.Months / a.LatePayments; //! SH4005 'a.LatePayments'
    var share = a.Debt / (a.Income + a.Debt); //! SH4005 'a.Income + a.Debt'
    return LendingDecision.Accept(ratio + mean + late + per + share);
}
>>>
// divisors from the input, counts, sums and differences
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / Math.Max(a.Income, 1);
    var mean = a.Balances.Sum() / Math.Max(a.Balances.Count, 1);
    var late = a.Payments.Count(p => p.DaysLate > 0) / (double)Math.Max(a.Payments.Count, 1);
    var per = a.Months / Math.Max(a.LatePayments, 1);
    var share = a.Debt / Math.Max(a.Income + a.Debt, 1);
    return LendingDecision.Accept(ratio + mean + late + per + share);
}
---
// a difference has no clear floor
LendingDecision Decide(Application a)
{
    var free = a.Income - a.Debt;
    return LendingDecision.Accept(a.Debt / free); //! SH4005 'free'
}
>>> none
---
// accumulators, lengths less one, filters, and the other branch of a test
LendingDecision Decide(Application a)
{
    double total = 0;
    var n = 0;
    foreach (var b in a.Balances) if (b > 0) { total += b; n++; }
    var mean = total / n; //! SH4005 'n'
    var variance = a.Balances.Sum(b => (b - mean) * (b - mean)) / (a.Balances.Count - 1); //! SH4005 'a.Balances.Count - 1'
    var paid = a.Payments.Where(p => p.Paid != null).ToList();
    var share = paid.Sum(p => p.Amount) / paid.Count; //! SH4005 'paid.Count'
    if (a.Income < 100_000) share += a.Debt / a.Income; //! SH4005 'a.Income'
    return LendingDecision.Accept(variance + share + (a.Income > 0 || a.Debt / a.Income > 2 ? 1 : 0)); //! SH4005 'a.Income'
}
---
// in a function that is called with input
static double Ratio(double x, double y) => x / y; //! SH4005 'y'
static double Mean(IReadOnlyList<double> xs) => xs.Sum() / xs.Count; //! SH4005 'xs.Count'
LendingDecision Decide(Application a) => LendingDecision.Accept(Ratio(a.Debt, a.Income) + Mean(a.Balances));
---
// tested before, around, or by the contract
LendingDecision Decide(Application a)
{
    var monthly = a.Debt / a.Months + 1.0 / a.Age;
    if (a.Income <= 0) return LendingDecision.Review(0.5, "no income");
    var ratio = a.Debt / a.Income;
    var mean = a.Balances.Count > 0 ? a.Balances.Sum() / a.Balances.Count : 0;
    if (a.Payments.Any()) mean += a.Payments.Sum(p => p.Amount) / a.Payments.Count;
    var late = a.Payments.Count == 0 ? 0 : a.Payments.Count(p => p.DaysLate > 0) / (double)a.Payments.Count;
    var n = a.Balances.Count;
    var spread = n > 1 ? a.Balances.Sum() / (n - 1) : 0;
    foreach (var p in a.Payments) spread += p.Amount / a.Payments.Count;
    var parts = a.Balances.Select(b => b / a.Balances.Count).Sum();
    return LendingDecision.Accept(monthly + ratio + mean + late + spread + parts);
}
---
// kept away from 0
LendingDecision Decide(Application a)
{
    const double Eps = 1e-9;
    var ratio = a.Debt / Math.Max(a.Income, 1) + a.Debt / (a.Income + Eps) + a.Debt / (1 + a.LatePayments) + a.Debt / Math.Clamp(a.Income, 1, 1e6);
    var safe = a.Income == 0 ? 1 : a.Income;
    var odds = 1 / (1 + Math.Exp(-a.Income));
    var r = a.Debt / a.Income;
    if (!double.IsFinite(r)) r = 0;
    var total = 1.0;
    foreach (var b in a.Balances) total += Math.Abs(b);
    return LendingDecision.Accept(ratio + a.Debt / safe + odds + r + 1 / total);
}
---
// tests in other shapes
bool HasIncome(Application a) => a.Income > 0;
LendingDecision Decide(Application a)
{
    var hasDebt = a.Debt > 0;
    var x = HasIncome(a) ? a.Debt / a.Income : 0;
    var y = hasDebt ? a.Income / a.Debt : 0;
    var z = a.LatePayments switch { 0 => 0, _ => a.Months / a.LatePayments };
    var w = a.Balances is { Count: > 0 } ? 1.0 / a.Balances.Count : 0;
    var v = a is { Income: > 0, Debt: > 10 } ? a.Debt / a.Income : 0;
    var u = a.Income is > 0 and < 1e6 ? a.Debt / a.Income : 0;
    var hi = a.Balances.DefaultIfEmpty(0).Max();
    var lo = a.Balances.DefaultIfEmpty(0).Min();
    var t = hi > lo ? (a.Income - lo) / (hi - lo) : 0;
    var s = hi - lo > 0 ? (a.Income - lo) / (hi - lo) : 0;
    if (a.Payments is []) return LendingDecision.Accept(0);
    return LendingDecision.Accept(x + y + z + w + v + u + t + s + 1.0 / a.Payments.Count);
}
---
// elements that a filter keeps away from 0, and a function that tests
static double Ratio(double x, double y) => y == 0 ? 0 : x / y;
static double Mean(IReadOnlyList<double> xs)
{
    if (xs.Count == 0) return 0;
    return xs.Sum() / xs.Count;
}
LendingDecision Decide(Application a)
{
    var inverse = a.Balances.Where(b => b > 0).Select(b => 1 / b).Sum();
    return LendingDecision.Accept(inverse + Ratio(a.Debt, a.Income) + Mean(a.Balances));
}
---
// a function that is called after a test
static double Mean(IReadOnlyList<double> xs) => xs.Sum() / xs.Count;
static double Ratio(double x, double y) => x / y;
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0 || a.Income <= 0) return LendingDecision.Review(0.5, "nothing to see");
    return LendingDecision.Accept(Mean(a.Balances) + Ratio(a.Debt, a.Income));
}
---
// constants and what nobody knows
readonly double scale = 12;
LendingDecision Decide(Application a)
{
    double lowest = double.MaxValue;
    foreach (var b in a.Balances) lowest = Math.Min(lowest, b);
    return LendingDecision.Accept(a.Debt / scale + a.Debt / 100 + a.Debt / lowest);
}
---
// fields that the caller tested, sums over a list that is not empty
record Features(double Ratio);
static Features Extract(Application x) => new(x.Debt / x.Income);
static double Slope(IReadOnlyList<double> ys)
{
    var n = ys.Count;
    if (n < 3) return 0;
    double sxx = 0, sxy = 0;
    for (var i = 0; i < n; i++) { sxx += i * i; sxy += i * ys[i]; }
    return sxy / sxx;
}
LendingDecision Decide(Application a)
{
    if (a.Income <= 0) return LendingDecision.Review(0.5, "incomplete");
    return LendingDecision.Accept(Extract(a).Ratio + Slope(a.Balances));
}
---
// fields that no caller tested
static double Ratio(Application x) => x.Debt / x.Income; //! SH4005 'x.Income'
LendingDecision Decide(Application a)
{
    if (a.Debt <= 0) return LendingDecision.Review(0.5, "incomplete");
    return LendingDecision.Accept(Ratio(a));
}
---
// where at least 1 would be another number
LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 2) return LendingDecision.Accept(0);
    var mean = a.Balances.Average();
    var sd = Math.Sqrt(a.Balances.Average(b => (b - mean) * (b - mean)));
    return LendingDecision.Accept((a.Income - mean) / sd); //! SH4005 'sd'
}
>>> none
---
// a function that says it may give 0
static double Spread(IReadOnlyList<double> xs) { if (xs.Count < 2) return 0; return Math.Sqrt(xs.Sum(x => x * x)); }
LendingDecision Decide(Application a)
{
    var spread = Spread(a.Balances);
    var width = Spread(a.Balances);
    if (width > 0 && a.Debt / width > 2) return LendingDecision.Accept(0);
    return a.Debt / spread > 2 ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "spread"); //! SH4005 'spread'
}
---
// through a tuple, a record, a running maximum, an aggregate and a deviation
record Counts(int Late, int All);

static (int Late, int Total) Summary(IReadOnlyList<Payment> payments) => (payments.Count(p => p.DaysLate > 0), payments.Count);

static double StandardDeviation(IReadOnlyList<double> xs) => xs.Count < 2 ? 0 : Math.Sqrt(xs.Sum(x => (x - xs[0]) * (x - xs[0])) / (xs.Count - 1));

LendingDecision Decide(Application a)
{
    var (late, total) = Summary(a.Payments);
    var share = late / (double)total; //! SH4005 'total'
    var counts = new Counts(late, a.Payments.Count);
    share += counts.Late / (double)counts.All; //! SH4005 'counts.All'
    var (peak, worst) = (0.0, 0.0);
    foreach (var balance in a.Balances)
    {
        peak = Math.Max(peak, balance);
        worst = Math.Max(worst, (peak - balance) / peak); //! SH4005 'peak'
    }

    share += a.Debt / a.Balances.Aggregate(0.0, (x, y) => x + y); //! SH4005 'a.Balances.Aggregate(0.0, (x, y) => x + y)'
    var sd = StandardDeviation(a.Balances);
    var score = (a.Debt - worst) / (1.5 * sd); //! SH4005 '1.5 * sd'
    return share + score > 1 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// one of a sample is no deviation, wherever the list was tested for being empty
static double Variance(IReadOnlyList<double> xs)
{
    var mean = xs.Average();
    return xs.Sum(x => (x - mean) * (x - mean)) / (xs.Count - 1); //! SH4005 'xs.Count - 1'
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    return Variance(a.Balances) > 1000 ? LendingDecision.Review(0.5, "unsteady") : LendingDecision.Accept(0);
}
---
// tested, held away from 0, or never 0
record Counts(int Late, int All);

static (int Late, int Total) Summary(IReadOnlyList<Payment> payments) => (payments.Count(p => p.DaysLate > 0), payments.Count);

static double StandardDeviation(IReadOnlyList<double> xs)
{
    if (xs.Count < 2) return 1;
    var mean = xs.Average();
    return Math.Max(Math.Sqrt(xs.Sum(x => (x - mean) * (x - mean)) / (xs.Count - 1)), 0.01);
}

static double Z(double x, double sd) => sd > 0 ? x / sd : 0;

LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Accept(0);
    var (late, total) = Summary(a.Payments);
    var share = late / (double)total;
    var counts = new Counts(late, Math.Max(total, 1));
    share += counts.Late / (double)counts.All;
    var (peak, worst) = (0.0, 0.0);
    foreach (var balance in a.Balances)
    {
        peak = Math.Max(peak, balance);
        if (peak > 0) worst = Math.Max(worst, (peak - balance) / peak);
    }

    var score = (a.Debt - worst) / StandardDeviation(a.Balances) + Z(a.Debt, StandardDeviation(a.Balances));
    return share + score > 1 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// tested after the call that counted, and a part of a tuple that is written
static (int Late, int Total) Summary(IReadOnlyList<Payment> payments) => (payments.Count(p => p.DaysLate > 0), payments.Count);

LendingDecision Decide(Application a)
{
    var (late, total) = Summary(a.Payments);
    if (a.Payments.Count == 0) return LendingDecision.Accept(0);
    var share = late / (double)total;
    var (sum, count) = (0.0, 1);
    foreach (var b in a.Balances)
    {
        sum += b;
        count++;
    }

    return share + sum / count > 1 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// through a small type of the script, and elements that were put into an array
readonly struct Quarter(double mean)
{
    public double Mean { get; } = mean;
}

static Quarter QuarterEnding(IReadOnlyList<double> balances, int end)
{
    var months = new double[3];
    for (var i = 0; i < months.Length; i++) months[i] = balances[end - 3 + i];
    return new Quarter(months.Average());
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 6) return LendingDecision.Accept(0);
    var now = QuarterEnding(a.Balances, a.Balances.Count);
    var before = QuarterEnding(a.Balances, a.Balances.Count - 3);
    var change = (now.Mean - before.Mean) / before.Mean; //! SH4005 'before.Mean'
    var held = (now.Mean - before.Mean) / Math.Max(before.Mean, 1);
    return change + held > 1 ? LendingDecision.Review(0.5, "change") : LendingDecision.Accept(0);
}
---
// sums of what may be 0
static Dictionary<string, double> Sums(IReadOnlyList<Payment> payments)
{
    var sums = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach (var p in payments) sums[p.Merchant] = p.Amount;
    var total = sums.Sum(s => s.Value);
    return sums.ToDictionary(s => s.Key, s => s.Value / total); //! SH4005 'total'
}

static Dictionary<string, double> Tested(IReadOnlyList<Payment> payments)
{
    var sums = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach (var p in payments) sums[p.Merchant] = p.Amount;
    var total = sums.Sum(s => s.Value);
    return total > 0 ? sums.ToDictionary(s => s.Key, s => s.Value / total) : [];
}

static double[] Softmax(IReadOnlyList<double> scores)
{
    var most = scores.Max();
    var exps = scores.Select(s => Math.Exp(s - most)).ToArray();
    var total = exps.Sum();
    return [.. exps.Select(e => e / total)];
}

LendingDecision Decide(Application a) => Sums(a.Payments).Count + Tested(a.Payments).Count + Softmax([0.1, 0.2]).Length > 3 ? LendingDecision.Review(0.5, "sums") : LendingDecision.Accept(0);
