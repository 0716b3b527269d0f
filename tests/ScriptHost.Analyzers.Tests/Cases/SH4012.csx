// points that add up to more than one
LendingDecision Decide(Application a)
{
    var risk = 0.3;
    if (a.LatePayments > 3) risk += 0.4;
    if (a.Debt > 50_000) risk += 0.4;
    if (a.Income < 1_000) return LendingDecision.Review(risk, "income"); //! SH4012 'risk'
    return new LendingDecision { Outcome = Outcome.Accept, Risk = risk }; //! SH4012 'risk'
}
>>>
// points that add up to more than one
LendingDecision Decide(Application a)
{
    var risk = 0.3;
    if (a.LatePayments > 3) risk += 0.4;
    if (a.Debt > 50_000) risk += 0.4;
    if (a.Income < 1_000) return LendingDecision.Review(Math.Clamp(risk, 0, 1), "income");
    return new LendingDecision { Outcome = Outcome.Accept, Risk = Math.Clamp(risk, 0, 1) };
}
---
// a sum of input, below 0, and in a loop
LendingDecision Decide(Application a)
{
    if (a.Age > 90) return LendingDecision.Accept(0.1 + 0.01 * a.LatePayments); //! SH4012 '0.1 + 0.01 * a.LatePayments'
    var risk = 0.2;
    if (a.Income > 5_000) risk -= 0.3;
    if (a.Age > 80) return LendingDecision.Accept(risk); //! SH4012
    double late = 0;
    foreach (var p in a.Payments) if (p.DaysLate > 30) late += 0.1;
    return LendingDecision.Accept(late); //! SH4012
}
---
// inside of the range, clamped, tested, or unknown
LendingDecision Decide(Application a)
{
    var risk = 0.1;
    if (a.LatePayments > 10) risk += 0.5;
    else if (a.LatePayments > 3) risk += 0.3;
    else risk += 0.2;
    if (a.Debt > 50_000) risk += 0.2;
    if (a.Age > 95) return LendingDecision.Accept(risk);
    var late = 0.0;
    foreach (var p in a.Payments) if (p.DaysLate > 30) late += 0.1;
    if (a.Age > 90) return LendingDecision.Accept(Math.Min(late, 1));
    if (a.Age > 80 && late <= 1) return LendingDecision.Accept(late);
    var logistic = 1 / (1 + Math.Exp(-late));
    if (a.Age > 70) return LendingDecision.Review(logistic, "age");
    var total = 0.0;
    foreach (var b in a.Balances) total = total * 0.9 + b;
    return a.Age > 60 ? LendingDecision.Accept(total) : LendingDecision.Accept(Math.Clamp(0.2 + a.Debt / 1000, 0, 1));
}
---
// a function that leaves the range, a percentage, a code
static double Risk(double share) => 0.02 + 0.6 * share;
static double Capped(double share) => Math.Clamp(0.02 + 0.6 * share, 0, 100);
static double Coded(double income) { if (income <= 0) return -1; return 0.5; }
static double Held(double share) => Math.Clamp(0.02 + 0.6 * share, 0, 1);
LendingDecision Decide(Application a)
{
    var share = a.Debt / Math.Max(a.Income, 1);
    if (a.Age > 60) return LendingDecision.Accept(Risk(share)); //! SH4012 'Risk(share)'
    if (a.Age > 50) return LendingDecision.Accept(Capped(share)); //! SH4012 'Capped(share)'
    if (a.Age > 40) return LendingDecision.Accept(Coded(a.Income)); //! SH4012 'Coded(a.Income)'
    if (a.Age > 30) return LendingDecision.Accept(Held(share) * 100); //! SH4012 'Held(share) * 100'
    return LendingDecision.Accept(Held(share));
}
---
// log-odds, a probability and something more, and a term without limit among unknown ones
static double LogOdds(Application a) => -1.2 + 0.3 * a.LatePayments;

static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

static double Spread(IReadOnlyList<double> xs) => xs.Count < 2 ? 0 : Math.Sqrt(xs.Sum(x => (x - xs[0]) * (x - xs[0])) / (xs.Count - 1));

LendingDecision Decide(Application a)
{
    var odds = LogOdds(a);
    if (a.Tags.Contains("odds")) return LendingDecision.Review(odds, "odds"); //! SH4012 'odds'
    var probability = Sigmoid(odds);
    if (a.Tags.Contains("plus")) return LendingDecision.Review(0.1 + probability, "plus"); //! SH4012 '0.1 + probability'
    var risk = 0.1 + 0.2 * (Spread(a.Balances) / Math.Max(a.Income, 1)) + 0.1 * probability;
    if (a.Tags.Contains("percent")) return LendingDecision.Review(a.UtilisationPercent, "percent"); //! SH4012 'a.UtilisationPercent'
    return LendingDecision.Accept(risk); //! SH4012 'risk'
}
---
// probabilities, mixtures of them, and what is held inside
static double LogOdds(Application a) => -1.2 + 0.3 * a.LatePayments;

static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

LendingDecision Decide(Application a)
{
    var z = LogOdds(a);
    var probability = Sigmoid(z);
    var other = Sigmoid(-z);
    if (a.Tags.Contains("mean")) return LendingDecision.Review(0.6 * probability + 0.4 * other, "mean");
    if (a.Tags.Contains("plus")) return LendingDecision.Review(Math.Min(0.1 + probability, 1), "plus");
    return LendingDecision.Accept(1 - probability);
}
