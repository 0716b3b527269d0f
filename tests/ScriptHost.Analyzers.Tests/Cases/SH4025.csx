// a float sum in a loop
LendingDecision Decide(Application a)
{
    float total = 0;
    foreach (var b in a.Balances) total += (float)b; //! SH4025 'total += (float)b'
    return LendingDecision.Accept(total);
}
>>>
// a float sum in a loop
LendingDecision Decide(Application a)
{
    double total = 0;
    foreach (var b in a.Balances) total += (float)b;
    return LendingDecision.Accept(total);
}
---
// a sum that must stay a float
static double Half(float x) => x / 2;
LendingDecision Decide(Application a)
{
    float total = 0;
    for (var i = 0; i < a.Balances.Count; i++) total -= (float)a.Balances[i]; //! SH4025
    return LendingDecision.Accept(Half(total));
}
>>> none
---
// doubles, and a few floats outside of a loop
LendingDecision Decide(Application a)
{
    double total = 0;
    foreach (var b in a.Balances) total += b;
    float few = 1;
    few += 2;
    foreach (var b in a.Balances) few = (float)b;
    return LendingDecision.Accept(total + few);
}
