// Burst 2026-03: does this amount stand out from the customer's recent ones.

const double DeclineFrom = 0.9;     // fraud desk 2026
const double ReviewFrom = 0.6;      // fraud desk 2026
const int FewestAmounts = 5;        // below it a spread says nothing
const double Smoothing = 0.3;       // chosen on the 2025 frauds
const double SmallestSpread = 0.01; // one cent

static double Ewma(IReadOnlyList<double> values)
{
    var level = values[0];
    for (var i = 1; i < values.Count; i++) level = Smoothing * values[i] + (1 - Smoothing) * level;
    return level;
}

static double Median(IReadOnlyList<double> values)
{
    var sorted = values.Order().ToArray();
    var middle = sorted.Length / 2;
    return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

static double RobustZ(double amount, IReadOnlyList<double> values)
{
    var median = Median(values);
    var mad = Median([.. values.Select(v => Math.Abs(v - median))]);
    return (amount - median) / Math.Max(1.4826 * mad, SmallestSpread);
}

static int Repeats(IReadOnlyList<double> values, double amount) => values.Count(v => Math.Abs(v - amount) < SmallestSpread);

static double JumpShare(IReadOnlyList<double> values)
{
    var jumps = 0;
    for (var i = 1; i < values.Count; i++)
    {
        if (values[i] > 2 * values[i - 1]) jumps++;
    }

    return values.Count > 1 ? jumps / (values.Count - 1.0) : 0;
}

Decision Score(Transaction t)
{
    if (t.RecentAmounts.Count < FewestAmounts || !double.IsFinite(t.Amount)) return Decision.Review(0.5, "too little history");

    var z = RobustZ(t.Amount, t.RecentAmounts);
    var over = t.Amount / Math.Max(Ewma(t.RecentAmounts), 1);
    var evidence = 0.6 * Math.Tanh(z / 4) + 0.3 * Math.Tanh(over / 5) + 0.1 * JumpShare(t.RecentAmounts) + (Repeats(t.RecentAmounts, t.Amount) > 2 ? 0.2 : 0);
    var score = double.IsNaN(evidence) ? 1 : Math.Clamp(evidence, 0, 1);
    return score >= DeclineFrom ? Decision.Decline(score, "amount stands out")
        : score >= ReviewFrom ? Decision.Review(score, "amount is unusual")
        : Decision.Approve(score);
}

//? first element of none
//-     if (t.RecentAmounts.Count < FewestAmounts || !double.IsFinite(t.Amount)) return Decision.Review(0.5, "too little history");
//+
//? spread may be zero
//- (amount - median) / Math.Max(1.4826 * mad, SmallestSpread)
//+ (amount - median) / (1.4826 * mad)
//? same amount by equality
//- values.Count(v => Math.Abs(v - amount) < SmallestSpread)
//+ values.Count(v => v.Equals(amount))
//? contains on doubles
//- Repeats(t.RecentAmounts, t.Amount) > 2
//+ t.RecentAmounts.Contains(t.Amount)
//? jumps look past the end
//- for (var i = 1; i < values.Count; i++)
//-     {
//-         if (values[i] > 2 * values[i - 1]) jumps++;
//-     }
//+ for (var i = 0; i < values.Count; i++)
//+     {
//+         if (values[i + 1] > 2 * values[i]) jumps++;
//+     }
//? jumps look before the start
//- for (var i = 1; i < values.Count; i++)
//-     {
//-         if (values[i] > 2 * values[i - 1]) jumps++;
//-     }
//+ for (var i = 0; i < values.Count; i++)
//+     {
//+         if (values[i] > 2 * values[i - 1]) jumps++;
//+     }
//? share by integers in a ternary
//- values.Count > 1 ? jumps / (values.Count - 1.0) : 0
//+ values.Count > 1 ? jumps / (values.Count - 1) : 0
//? median index by rounding up
//- var middle = sorted.Length / 2;
//+ var middle = (int)Math.Ceiling(sorted.Length / 2.0);
//? sorted for the largest
//- var over = t.Amount / Math.Max(Ewma(t.RecentAmounts), 1);
//+ var over = t.Amount / Math.Max(t.RecentAmounts.OrderByDescending(v => v).First(), 1);
//? mean by Aggregate of none
//- var over = t.Amount / Math.Max(Ewma(t.RecentAmounts), 1);
//+ var over = t.Amount / t.RecentAmounts.Aggregate(0.0, (x, y) => x + y) * t.RecentAmounts.Count;
//? NaN is approved
//-     var score = double.IsNaN(evidence) ? 1 : Math.Clamp(evidence, 0, 1);
//-     return score >= DeclineFrom ? Decision.Decline(score, "amount stands out")
//+     var score = t.Features.GetValueOrDefault("anomaly", double.NaN);
//+     return score >= DeclineFrom ? Decision.Decline(score, "amount stands out")
//? prefix mean in each pass
//-         if (values[i] > 2 * values[i - 1]) jumps++;
//+         if (values[i] > 2 * values.Take(i).Average()) jumps++;
