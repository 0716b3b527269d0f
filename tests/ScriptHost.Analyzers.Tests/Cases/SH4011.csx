// mean of squares less square of the mean
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var mean = a.Balances.Average();
    var variance = a.Balances.Average(x => x * x) - mean * mean; //! SH4011 'a.Balances.Average(x => x * x) - mean * mean'
    var other = a.Balances.Select(x => x * x).Average() - Math.Pow(mean, 2); //! SH4011
    double sum = 0, squares = 0;
    foreach (var b in a.Balances) { sum += b; squares += b * b; }
    var m = sum / a.Balances.Count;
    var third = squares / a.Balances.Count - m * m; //! SH4011
    return LendingDecision.Accept(variance + other + third);
}
---
// deviations, and differences of other squares
LendingDecision Decide(Application a)
{
    if (a.Balances.Count == 0) return LendingDecision.Accept(0);
    var mean = a.Balances.Average();
    var variance = a.Balances.Average(x => (x - mean) * (x - mean));
    var other = a.Balances.Sum(x => Math.Pow(x - mean, 2)) / a.Balances.Count;
    var area = a.Income * a.Income - a.Debt * a.Debt;
    return LendingDecision.Accept(variance + other + area + a.Balances.Average() - mean * 2);
}
