// percent and cents
LendingDecision Decide(Application a)
{
    var percent = (int)(a.Debt / a.Months * 100); //! SH4017 '(int)(a.Debt / a.Months * 100)'
    var cents = (long)(a.Income * 100); //! SH4017
    var points = (int)(10_000 * a.Debt); //! SH4017
    return LendingDecision.Accept(percent + cents + points);
}
>>>
// percent and cents
LendingDecision Decide(Application a)
{
    var percent = (int)Math.Round(a.Debt / a.Months * 100);
    var cents = (long)Math.Round(a.Income * 100);
    var points = (int)Math.Round(10_000 * a.Debt);
    return LendingDecision.Accept(percent + cents + points);
}
---
// buckets, indexes, rounded, decimals
LendingDecision Decide(Application a)
{
    var bucket = (int)(a.Income / 100);
    var table = new double[101];
    var at = table[(int)(Math.Clamp(a.Debt, 0, 1) * 100)];
    var rounded = (int)Math.Round(a.Debt * 100) + (int)Math.Floor(a.Debt * 100);
    var cents = (long)(a.Amount * 100);
    var whole = (int)(a.Age * 100) + (int)(a.Debt * 3) + (int)(a.Debt * 100) % 7;
    return LendingDecision.Accept(bucket + at + rounded + cents + whole);
}
---
// half added before a cast
LendingDecision Decide(Application a)
{
    var steps = (int)((a.Income - a.Debt) / 500 + 0.5); //! SH4017 '(int)((a.Income'
    var months = (int)(a.Income / 500 + 0.5);
    return steps > months ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "steps");
}
---
// whole parts added to a fraction
LendingDecision Decide(Application a)
{
    var weights = 0.0;
    var steps = 0;
    foreach (var b in a.Balances)
    {
        var weight = b / 7;
        weights += (int)weight; //! SH4017 '(int)weight'
        steps += (int)weight;
        weights += weight + Math.Floor(weight);
    }
    return weights > steps ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "steps");
}
---
// cents that are cut off
static decimal Instalment(decimal amount, int months) => (int)(amount / months); //! SH4017 '(int)(amount / months)'

static int WholeEuros(decimal amount) => (int)amount;

LendingDecision Decide(Application a)
{
    return Instalment(a.Amount, a.Months) + WholeEuros(a.Amount) > 500 ? LendingDecision.Review(0.5, "instalment") : LendingDecision.Accept(0);
}
>>> none
