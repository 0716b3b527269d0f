// logarithms and roots
LendingDecision Decide(Application a)
{
    var size = Math.Log(a.Income); //! SH4009 'a.Income'
    var spread = Math.Sqrt(a.Income - a.Debt); //! SH4009 'a.Income - a.Debt'
    var late = Math.Log10(a.LatePayments); //! SH4009 'a.LatePayments'
    return LendingDecision.Accept(size + spread + late);
}
>>>
// logarithms and roots
LendingDecision Decide(Application a)
{
    var size = Math.Log(Math.Max(a.Income, 1e-9));
    var spread = Math.Sqrt(Math.Max(a.Income - a.Debt, 0));
    var late = Math.Log10(Math.Max(a.LatePayments, 1e-9));
    return LendingDecision.Accept(size + spread + late);
}
---
// the logit of a share, a power, and a difference of squares
LendingDecision Decide(Application a)
{
    var p = Math.Min(a.UtilisationPercent / 1000, 0.999);
    var logit = Math.Log(p / (1 - p)); //! SH4009 'p / (1 - p)'
    var power = Math.Pow(a.Income - a.Debt, 0.5); //! SH4009 'a.Income - a.Debt'
    return LendingDecision.Accept(logit + power);
}
---
// in a function, and over elements
static double Size(double amount) => Math.Log(amount); //! SH4009 'amount'
LendingDecision Decide(Application a) => LendingDecision.Accept(Size(a.Income) + a.Balances.Sum(b => Math.Log(b))); //! SH4009 'b'
---
// inside of the domain
LendingDecision Decide(Application a)
{
    var size = Math.Log(1 + a.Income) + Math.Log(Math.Max(a.Income, 1)) + Math.Log(a.Age) + Math.Sqrt(a.Income) + Math.Log(a.Months + a.LatePayments);
    var p = Math.Clamp(a.UtilisationPercent / 100, 1e-6, 1 - 1e-6);
    var logit = Math.Log(p / (1 - p));
    if (a.Debt > 0) size += Math.Log(a.Debt);
    var mean = a.Balances.DefaultIfEmpty(0).Average();
    var sd = Math.Sqrt(a.Balances.Sum(b => (b - mean) * (b - mean)) / Math.Max(a.Balances.Count - 1, 1));
    var positive = a.Balances.Where(b => b > 0).Sum(b => Math.Log(b));
    var square = Math.Pow(a.Income - a.Debt, 2) + Math.Sqrt(Math.Abs(a.Income - a.Debt)) + Math.Sqrt(a.Balances.Sum(b => b * b));
    var gap = a.Income > a.Debt ? Math.Sqrt(a.Income - a.Debt) : 0;
    var odds = Math.Log(Math.Exp(a.Income));
    return LendingDecision.Accept(size + logit + sd + positive + square + gap + odds);
}
---
// the result is tested
LendingDecision Decide(Application a)
{
    var size = Math.Log(a.Income);
    return double.IsFinite(size) ? LendingDecision.Accept(size) : LendingDecision.Review(1, "no income");
}
---
// sums of what is positive, and the spread of one value
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var max = a.Balances.Max();
    var mean = a.Balances.Average();
    var lse = max + Math.Log(a.Balances.Sum(b => Math.Exp(b - max)));
    return LendingDecision.Accept(lse + Math.Sqrt(a.Balances.Sum(b => (b - mean) * (b - mean)) / (a.Balances.Count - 1)));
}
---
// limits the wrong way round
LendingDecision Decide(Application a) => LendingDecision.Accept(Math.Clamp(a.Debt, 1, 0)); //! SH4009 '1'
---
// limits that fit
LendingDecision Decide(Application a) => LendingDecision.Accept(Math.Clamp(a.Debt, 0, 1));
---
// shares of 0 and 1, and limits of an empty list
static double LogOdds(double p) => Math.Log(p / (1 - p)); //! SH4009 'p / (1 - p)'

static double Difference(double p) => Math.Log(p) - Math.Log(1 - p); //! SH4009 '1 - p'

static double Entropy(int[] counts, int total)
{
    var entropy = 0.0;
    foreach (var count in counts)
    {
        var share = (double)count / total;
        entropy -= share * Math.Log(share); //! SH4009 'share'
    }

    return entropy;
}

LendingDecision Decide(Application a)
{
    var at = Math.Clamp((int)a.UtilisationPercent, 0, a.Balances.Count - 1); //! SH4009 'a.Balances.Count - 1'
    var p = a.Features.TryGetValue("score", out var score) ? score : 0.5;
    return LogOdds(p * 2 - at) + Difference(p * 3 - 1) + Entropy([1, at], 1 + at) > 0 ? LendingDecision.Review(0.5, "odds") : LendingDecision.Accept(0);
}
---
// held inside, filtered, or left out
static double LogOdds(double p)
{
    var inside = Math.Clamp(p, 1e-6, 1 - 1e-6);
    return Math.Log(inside / (1 - inside)) + Math.Log(inside) - Math.Log(1 - inside);
}

static double Entropy(int[] counts, int total)
{
    var entropy = 0.0;
    foreach (var count in counts)
    {
        if (count == 0) continue;
        var share = (double)count / total;
        entropy -= share * Math.Log(share);
    }

    return entropy - counts.Select(c => (double)c / total).Where(s => s > 0).Sum(s => s * Math.Log(s));
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var at = Math.Clamp((int)a.UtilisationPercent, 0, a.Balances.Count - 1);
    return LogOdds(a.Debt) + Entropy([1, at], 1 + at) > 0 ? LendingDecision.Review(0.5, "odds") : LendingDecision.Accept(0);
}
