// a quantile whose share may be 1
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var sorted = a.Balances.OrderBy(b => b).ToArray();
    var share = Math.Min(a.UtilisationPercent / 100, 1);
    var q = sorted[(int)(share * sorted.Length)]; //! SH4016 '(int)(share * sorted.Length)'
    var p95 = sorted[(int)Math.Ceiling(0.95 * sorted.Length)]; //! SH4016
    return LendingDecision.Accept(q + p95);
}
>>>
// a quantile whose share may be 1
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var sorted = a.Balances.OrderBy(b => b).ToArray();
    var share = Math.Min(a.UtilisationPercent / 100, 1);
    var q = sorted[Math.Min((int)(share * sorted.Length), sorted.Length - 1)];
    var p95 = sorted[Math.Min((int)Math.Ceiling(0.95 * sorted.Length), sorted.Length - 1)];
    return LendingDecision.Accept(q + p95);
}
---
// windows: the next and the one before
LendingDecision Decide(Application a)
{
    var ups = 0;
    for (var i = 0; i < a.Balances.Count; i++) if (a.Balances[i + 1] > a.Balances[i]) ups++; //! SH4016 'i + 1'
    for (var i = 0; i < a.Balances.Count; i++)
    {
        ups += a.Balances[i - 1] > a.Balances[i] ? 1 : 0; //! SH4016 'i - 1'
    }
    return LendingDecision.Accept(ups);
}
---
// inside
static double Quantile(double[] sorted, double p) => sorted[(int)(p * (sorted.Length - 1))];
LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 3) return LendingDecision.Accept(0);
    var sorted = a.Balances.OrderBy(b => b).ToArray();
    var share = Math.Min(a.UtilisationPercent / 100, 1);
    var q = sorted[Math.Min((int)(share * sorted.Length), sorted.Length - 1)] + sorted[(int)(0.95 * sorted.Length)] + sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1];
    var at = (int)(share * sorted.Length);
    if (at >= sorted.Length) at = sorted.Length - 1;
    var ups = 0.0;
    for (var i = 1; i < sorted.Length; i++) ups += sorted[i] - sorted[i - 1];
    for (var i = 0; i < sorted.Length - 1; i++) ups += sorted[i + 1] - sorted[i];
    for (var i = 0; i < sorted.Length; i++) ups += i > 0 ? sorted[i - 1] : 0;
    for (var i = 0; i + 1 < sorted.Length; i++) ups += sorted[i + 1];
    return LendingDecision.Accept(q + sorted[at] + ups + Quantile(sorted, 0.9));
}
---
// windows of one loop in another, and the middle rounded up
const int Window = 3;

static List<double> Late(IReadOnlyList<double> balances)
{
    var means = new List<double>();
    for (var end = Window; end <= balances.Count; end++)
    {
        var sum = 0.0;
        for (var i = end - Window; i <= end; i++) sum += balances[i]; //! SH4016 'i'
        means.Add(sum / Window);
    }

    return means;
}

static List<double> Early(IReadOnlyList<double> balances)
{
    var means = new List<double>();
    for (var end = 0; end < balances.Count; end++)
    {
        var sum = 0.0;
        for (var i = end - Window; i < end; i++) sum += balances[i]; //! SH4016 'i'
        means.Add(sum / Window);
    }

    return means;
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count < Window) return LendingDecision.Accept(0);
    var sorted = a.Balances.Order().ToArray();
    var middle = (int)Math.Ceiling(sorted.Length / 2.0);
    return sorted[middle] + Late(a.Balances).Sum() + Early(a.Balances).Sum() > 1 ? LendingDecision.Review(0.5, "window") : LendingDecision.Accept(0); //! SH4016 'middle'
}
---
// whole windows, and windows that are cut at the ends
const int Window = 3;

LendingDecision Decide(Application a)
{
    var (sum, before, after, pairs) = (0.0, 0.0, 0.0, 0);
    for (var end = Window; end <= a.Balances.Count; end++)
        for (var i = end - Window; i < end; i++) sum += a.Balances[i];
    for (var end = 0; end < a.Balances.Count; end++)
        for (var i = Math.Max(0, end - Window); i <= end; i++) before += a.Balances[i];
    for (var end = 0; end < a.Balances.Count; end++)
    {
        if (end < Window) continue;
        for (var i = end - Window; i < end; i++) after += a.Balances[i];
    }

    for (var i = 0; i < a.Balances.Count; i++)
        for (var j = i + 1; j < a.Balances.Count; j++)
            if (a.Balances[j] > a.Balances[i]) pairs++;
    return sum + before + after + pairs > 1 ? LendingDecision.Review(0.5, "window") : LendingDecision.Accept(0);
}
