// Region and shops 2026-08: a small table of loss rates by kind of shop, averaged over a customer's payments.
//
// Rates    of the 2025 book, 200 customers or more each; unknown shops count as the average

const double AverageRate = 0.055;    // all shops
const double DeclineFrom = 0.20;     // margin used up
const double ReviewFrom = 0.08;      // capacity

readonly FrozenDictionary<string, double> Rates = new Dictionary<string, double>
{
    ["Rent"] = 0.03,
    ["Phone"] = 0.07,
    ["Betting"] = 0.31,
}.ToFrozenDictionary(StringComparer.Ordinal);

LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Accept(AverageRate);

    var sum = 0.0;
    foreach (var payment in a.Payments)
    {
        sum += Rates.GetValueOrDefault(payment.Merchant, AverageRate);
    }

    var risk = Math.Clamp(sum / a.Payments.Count, 0, 1);
    if (risk >= DeclineFrom) return LendingDecision.Decline(risk, "kinds of shops");
    if (risk >= ReviewFrom) return LendingDecision.Review(risk, "kinds of shops");
    return LendingDecision.Accept(risk);
}

//? read without asking
//- Rates.GetValueOrDefault(payment.Merchant, AverageRate)
//+ Rates[payment.Merchant]
//? guard lost
//-     if (a.Payments.Count == 0) return LendingDecision.Accept(AverageRate);
//+
//? float sum
//- var sum = 0.0;
//+ float small = 0; foreach (var b in a.Balances) small += (float)b; double sum = small;
//? bands swapped
//-     if (risk >= DeclineFrom) return LendingDecision.Decline(risk, "kinds of shops");
//-     if (risk >= ReviewFrom) return LendingDecision.Review(risk, "kinds of shops");
//+     if (risk >= ReviewFrom) return LendingDecision.Review(risk, "kinds of shops");
//+     if (risk >= DeclineFrom) return LendingDecision.Decline(risk, "kinds of shops");
//? average in the loop
//- sum += Rates.GetValueOrDefault(payment.Merchant, AverageRate);
//+ sum += payment.Amount / a.Payments.Average(p => p.Amount);
//? copied key
//- ["Phone"] = 0.07,
//+ ["Rent"] = 0.07,
