// softmax as in the textbook
LendingDecision Decide(Application a)
{
    var logits = a.Balances.Select(b => b * 0.5).ToArray();
    var total = logits.Sum(Math.Exp); //! SH4010 'logits.Sum(Math.Exp)'
    var other = logits.Sum(z => Math.Exp(z)); //! SH4010
    var exps = logits.Select(z => Math.Exp(z)).ToArray();
    var third = exps.Sum(); //! SH4010 'exps.Sum()'
    var sum = 0.0;
    foreach (var z in logits) sum += Math.Exp(z); //! SH4010 'Math.Exp(z)'
    for (var i = 0; i < logits.Length; i++) sum += Math.Exp(logits[i]); //! SH4010
    return LendingDecision.Accept(total + other + third + Math.Log(sum));
}
---
// the largest is subtracted, decays, one exponential
LendingDecision Decide(Application a)
{
    var logits = a.Balances.Select(b => b * 0.5).DefaultIfEmpty(0).ToArray();
    var max = logits.Max();
    var total = logits.Sum(z => Math.Exp(z - max));
    var shifted = logits.Select(z => Math.Exp(z - max)).Sum();
    var decay = a.Payments.Sum(p => Math.Exp(-p.DaysLate / 30.0)) + a.Payments.Sum(p => p.Amount * Math.Exp(-0.1));
    var sum = 0.0;
    foreach (var z in logits)
    {
        var d = z - max;
        sum += Math.Exp(d);
    }
    return LendingDecision.Accept(total + shifted + decay + max + Math.Log(sum) + 1 / (1 + Math.Exp(-a.Income)));
}
---
// the logistic of a large number
static double Share(double x) => Math.Exp(x) / (1 + Math.Exp(x)); //! SH4010 'Math.Exp(x) / '
static double Stable(double x) => 1 / (1 + Math.Exp(-x));
static double Odds(double x) => Math.Exp(x) / (2 + Math.Exp(x));
LendingDecision Decide(Application a) => LendingDecision.Accept(Share(a.Debt) * Stable(a.Debt) * Math.Min(Odds(a.Debt), 1));
---
// two of them, in a tuple
static double Share(double lost, double kept)
{
    var (l, k) = (Math.Exp(lost), Math.Exp(kept));
    return l / (l + k); //! SH4010 'l / (l + k)'
}

static double Stable(double lost, double kept)
{
    var most = Math.Max(lost, kept);
    var (l, k) = (Math.Exp(lost - most), Math.Exp(kept - most));
    return l / (l + k);
}

LendingDecision Decide(Application a) => Share(a.Debt, a.Income) > Stable(a.Debt, a.Income) ? LendingDecision.Review(0.5, "share") : LendingDecision.Accept(0);
