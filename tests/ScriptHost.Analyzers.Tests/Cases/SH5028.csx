// computed and thrown away
static double Points(Application a) => a.LatePayments * 0.1;

LendingDecision Decide(Application a)
{
    var risk = Math.Clamp(Points(a), 0, 1);
    risk = Points(a); //! SH5028 'risk = Points(a);'
    var late = 0;
    late += a.Payments.Count(p => p.DaysLate > 0);
    late = a.Payments.Count(p => p.DaysLate > 30); //! SH5028 'late ='
    return risk + late > 1 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
---
// first values, running values, and values that are read
static double Points(Application a) => a.LatePayments * 0.1;

LendingDecision Decide(Application a)
{
    var risk = 0.0;
    risk = Points(a);
    risk = Math.Clamp(risk, 0, 1);
    var reason = "";
    if (risk > 0.5) reason = "late";
    reason = reason.Length > 0 ? reason : "none";
    var best = Points(a);
    foreach (var p in a.Payments) best = Math.Max(best, p.Amount);
    var last = Points(a);
    Func<double> read = () => last;
    last = 2 * best;
    List<double> all = [];
    all = [best, read()];
    return risk + all.Count > 1 ? LendingDecision.Review(0.5, reason) : LendingDecision.Accept(0);
}
