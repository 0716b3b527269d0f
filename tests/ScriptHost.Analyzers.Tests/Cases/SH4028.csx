// squares as a pandas user does not even write them
LendingDecision Decide(Application a)
{
    var square = a.Age ^ 2; //! SH4028 'a.Age ^ 2'
    var cube = a.Months ^ 3; //! SH4028
    return LendingDecision.Accept(square + cube);
}
>>>
// squares as a pandas user does not even write them
LendingDecision Decide(Application a)
{
    var square = a.Age * a.Age;
    var cube = a.Months ^ 3;
    return LendingDecision.Accept(square + cube);
}
---
// bits
LendingDecision Decide(Application a)
{
    var h = 17;
    foreach (var c in a.Id) h ^= c;
    var mixed = (h >> 16) ^ 2;
    var flags = a.Age ^ 0x2;
    return LendingDecision.Accept(h ^ mixed ^ flags ^ (a.Age > 3 ^ a.Months > 2 ? 1 : 0));
}
---
// two or ten to some power
LendingDecision Decide(Application a)
{
    var decay = 1.0 / (2 ^ a.Months); //! SH4028 '2 ^ a.Months'
    var mask = 2 ^ a.Months;
    return decay > 0.5 || mask > 1 ? LendingDecision.Review(0.5, "decay") : LendingDecision.Accept(0);
}
---
// a power that becomes a fraction
LendingDecision Decide(Application a)
{
    var growth = 1.05 * (a.Months ^ a.LatePayments); //! SH4028 'a.Months ^ a.LatePayments'
    double rest = 1.0 / (1 + (a.Age ^ -a.Months)); //! SH4028 'a.Age ^ -a.Months'
    var hash = 17;
    foreach (var p in a.Payments) hash = hash * 31 ^ p.DaysLate;
    return growth + rest > 1 && (hash ^ a.Age) != 0 ? LendingDecision.Review(0.5, "growth") : LendingDecision.Accept(0);
}
