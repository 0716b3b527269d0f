// steps of a tenth
LendingDecision Decide(Application a)
{
    var best = 0.0;
    for (double x = 0; x <= 1; x += 0.1) best = Math.Max(best, x * a.Income); //! SH4015 'x += 0.1'
    for (var t = 1.0; t > 0; t -= 0.05) //! SH4015
    {
        best += t;
    }
    return LendingDecision.Accept(best);
}
---
// counted in ints, whole steps, exact halves
LendingDecision Decide(Application a)
{
    var best = 0.0;
    for (var i = 0; i <= 10; i++) best = Math.Max(best, i / 10.0 * a.Income);
    for (double x = 0; x < 12; x += 1) best += x;
    for (var x = 0.0; x < 1; x += 0.25) best += x;
    for (decimal d = 0; d < 1; d += 0.1m) best += (double)d;
    for (var k = a.Months; k > 0; k -= 3) best += 0.1;
    return LendingDecision.Accept(best);
}
