// a mistake becomes a number
LendingDecision Decide(Application a)
{
    double rate;
    try { rate = a.Features["velocity"]; } catch { rate = 0; } //! SH5024 'catch'
    try { rate += a.Balances.Average(); } catch (Exception) { } //! SH5024 'catch'
    return rate > 1 ? LendingDecision.Review(0.5, "rate") : LendingDecision.Accept(0);
}
---
// the one case that is known, and a way out
LendingDecision Decide(Application a)
{
    double rate;
    try { rate = a.Features["velocity"]; } catch (KeyNotFoundException) { rate = 0; }
    try { rate += a.Balances.Average(); } catch (Exception) { return LendingDecision.Review(0.5, "no balances"); }
    return rate > 1 ? LendingDecision.Review(0.5, "rate") : LendingDecision.Accept(0);
}
