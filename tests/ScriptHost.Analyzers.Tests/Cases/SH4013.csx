// one too far, or from the end as in Python
LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 2) return LendingDecision.Accept(0);
    var last = a.Balances[a.Balances.Count]; //! SH4013 'a.Balances.Count'
    var newest = a.Balances[-1]; //! SH4013 '-1'
    return LendingDecision.Accept(last + newest);
}
>>>
// one too far, or from the end as in Python
LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 2) return LendingDecision.Accept(0);
    var last = a.Balances[a.Balances.Count - 1];
    var newest = a.Balances[a.Balances.Count - 1];
    return LendingDecision.Accept(last + newest);
}
---
// a loop up to and including the count
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    for (var i = 0; i <= a.Balances.Count; i++) sum += a.Balances[i]; //! SH4013 'i'
    var xs = a.Balances.ToArray();
    for (var i = 0; i <= xs.Length; i++) sum += xs[i]; //! SH4013
    return LendingDecision.Accept(sum);
}
---
// the last, from the end, tables, and one more place than numbers
LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 2) return LendingDecision.Accept(0);
    var xs = a.Balances.ToArray();
    var sums = new double[xs.Length + 1];
    for (var i = 0; i < xs.Length; i++) sums[i + 1] = sums[i] + xs[i];
    var table = new Dictionary<int, double> { [-1] = 2 };
    var sum = xs[^1] + a.Balances[a.Balances.Count - 1] + table[-1];
    for (var i = 0; i <= xs.Length - 1; i++) sum += xs[i];
    for (var i = 0; i <= xs.Length; i++) sum += sums[i] + (i < xs.Length ? xs[i] : 0);
    return LendingDecision.Accept(sum);
}
---
// held at the count, and tests that come too late
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var above = Math.Min(a.Months, a.Balances.Count);
    var last = Math.Min(a.Months, a.Balances.Count - 1);
    var i = 0;
    while (a.Balances[i] > 0 && i < a.Balances.Count) i++; //! SH4013 'i]'
    while (i <= a.Balances.Count && a.Balances[i] > 0) i++; //! SH4013 'i] > 0) i'
    while (i < a.Balances.Count && a.Balances[i] > 0) i++;
    return a.Balances[above] > a.Balances[last] ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "balance"); //! SH4013 'above]'
}
---
// beyond a length that the script fixes
readonly ImmutableArray<double> Weights = [0.5, 0.3, 0.2];

const int Buckets = 10;

static int BucketOf(double amount) => Math.Min((int)Math.Floor(amount / 100), Buckets);

LendingDecision Decide(Application a)
{
    var counts = new int[Buckets];
    foreach (var p in a.Payments) counts[BucketOf(p.Amount)]++; //! SH4013 'BucketOf(p.Amount)'
    var score = Weights[0] * counts[0] + Weights[3]; //! SH4013 '3'
    return score > 1 ? LendingDecision.Review(0.5, "score") : LendingDecision.Accept(0);
}
---
// inside of it
readonly ImmutableArray<double> Weights = [0.5, 0.3, 0.2];

const int Buckets = 10;

static int BucketOf(double amount) => Math.Clamp((int)Math.Floor(amount / 100), 0, Buckets - 1);

LendingDecision Decide(Application a)
{
    var counts = new int[Buckets];
    foreach (var p in a.Payments) counts[BucketOf(p.Amount)]++;
    var score = Weights[0] * counts[0] + Weights[2] * counts[Buckets - 1];
    for (var i = 0; i < counts.Length; i++) score += Weights[i % 3] * counts[i];
    return score > 1 ? LendingDecision.Review(0.5, "score") : LendingDecision.Accept(0);
}
---
// hours and months begin at 0 and at 1
readonly ImmutableArray<double> PerMonth = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2];

LendingDecision Decide(Application a)
{
    var points = PerMonth[a.AsOf.Month]; //! SH4013 'a.AsOf.Month'
    points += PerMonth[a.AsOf.Month - 1] + PerMonth[a.AskedAt.Hour / 2];
    return points > 2 ? LendingDecision.Review(0.5, "month") : LendingDecision.Accept(0);
}
