// Anomaly 2026-01: percentiles, first digits and features of the transaction, put together with fixed weights.

const double DeclineFrom = 0.85;    // fraud desk 2026
const double ReviewFrom = 0.55;     // fraud desk 2026
const double HighShare = 0.95;      // percentile that counts as high
const double MissingFeature = 0.5;  // nothing known is worth half
const int Buckets = 10;             // deciles
const double BucketWidth = 100;     // EUR

readonly ImmutableArray<double> Weights = [0.5, 0.3, 0.2];

static double Percentile(IReadOnlyList<double> values, double share)
{
    if (values.Count == 0) return 0;
    var sorted = values.Order().ToArray();
    var index = Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1);
    return sorted[index];
}

static int BucketOf(double amount) => Math.Clamp((int)Math.Floor(amount / BucketWidth), 0, Buckets - 1);

static int[] Histogram(IReadOnlyList<double> amounts)
{
    var counts = new int[Buckets];
    foreach (var amount in amounts) counts[BucketOf(amount)]++;
    return counts;
}

static double Entropy(int[] counts)
{
    var total = counts.Sum();
    if (total == 0) return 0;
    var entropy = 0.0;
    foreach (var count in counts)
    {
        if (count == 0) continue;
        var share = (double)count / total;
        entropy -= share * Math.Log(share);
    }

    return entropy;
}

static double Feature(Transaction t, string name) => t.Features.TryGetValue(name, out var value) && double.IsFinite(value) ? Math.Clamp(value, 0, 1) : MissingFeature;

Decision Score(Transaction t)
{
    if (!double.IsFinite(t.Amount)) return Decision.Review(MissingFeature, "amount is not a number");

    var high = Percentile(t.RecentAmounts, HighShare);
    var ratio = high > 0 ? Math.Min(t.Amount / high, 1) : 1;
    var order = 1 - Entropy(Histogram(t.RecentAmounts)) / Math.Log(Buckets);
    var score = Math.Clamp(Weights[0] * ratio + Weights[1] * order + Weights[2] * Feature(t, "anomaly"), 0, 1);

    if (score >= DeclineFrom) return Decision.Decline(score, "anomaly");
    if (score >= ReviewFrom) return Decision.Review(score, "anomaly");
    return Decision.Approve(score);
}

//? index of a share past the end
//- Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)
//+ (int)Math.Ceiling(share * sorted.Length)
//? percentile of none
//-     if (values.Count == 0) return 0;
//+
//? negative bucket
//- Math.Clamp((int)Math.Floor(amount / BucketWidth), 0, Buckets - 1)
//+ (int)(amount / BucketWidth) % Buckets
//? last bucket past the end
//- Math.Clamp((int)Math.Floor(amount / BucketWidth), 0, Buckets - 1)
//+ Math.Min((int)Math.Floor(amount / BucketWidth), Buckets)
//? share by integers inside the loop
//- var share = (double)count / total;
//+ double share = count / total;
//? log of zero
//-         if (count == 0) continue;
//+
//? sum of weights
//- readonly ImmutableArray<double> Weights = [0.5, 0.3, 0.2];
//+ readonly ImmutableArray<double> Weights = [0.5, 0.3, 0.3];
//? weights past the end
//- Weights[2] * Feature
//+ Weights[3] * Feature
//? feature named differently
//- t.Features.TryGetValue(name, out var value) && double.IsFinite(value) ? Math.Clamp(value, 0, 1) : MissingFeature
//+ t.Features.ContainsKey(name.ToUpper()) ? t.Features[name] : MissingFeature
//? exception for a missing feature
//- static double Feature(Transaction t, string name) => t.Features.TryGetValue(name, out var value) && double.IsFinite(value) ? Math.Clamp(value, 0, 1) : MissingFeature;
//+ static double Feature(Transaction t, string name)
//+ {
//+     try { return t.Features[name]; }
//+     catch (KeyNotFoundException) { return MissingFeature; }
//+ }
//? ratio compared with percent
//- const double HighShare = 0.95;      // percentile that counts as high
//+ const double HighShare = 95;        // percentile that counts as high
//? float counter
//-     foreach (var amount in amounts) counts[BucketOf(amount)]++;
//+     for (var limit = 0.0; limit < 1; limit += 0.1) counts[(int)(limit * 10)] = amounts.Count(a => a >= limit * BucketWidth);
//? anonymous shadowed score
//-     if (score >= DeclineFrom) return Decision.Decline(score, "anomaly");
//-     if (score >= ReviewFrom) return Decision.Review(score, "anomaly");
//-     return Decision.Approve(score);
//+     if (score >= ReviewFrom) return Decision.Review(score, "anomaly");
//+     else if (score >= DeclineFrom) return Decision.Decline(score, "anomaly");
//+     return Decision.Approve(score);
