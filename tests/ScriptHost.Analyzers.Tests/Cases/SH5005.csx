// features that decide nothing
const double Old = 0.3; //! SH5005 'Old'

LendingDecision Decide(Application a) {
    var debt = a.Debt;
    // months with us
    var tenure = a.Months; //! SH5005 'tenure'
    var log = Math.Log(a.Income + 1); //! SH5005 'log'
    return LendingDecision.Accept(debt > 0 ? 0.5 : 0);
}
>>>
// features that decide nothing

LendingDecision Decide(Application a) {
    var debt = a.Debt;
    return LendingDecision.Accept(debt > 0 ? 0.5 : 0);
}
---
// what is read somewhere, what does something on the way, and discards
const double Slope = 0.3;
LendingDecision Decide(Application a) {
    var queue = new Queue<double>(a.Balances);
    var skipped = queue.Dequeue();
    var isNumber = double.TryParse(a.Postcode, out var number);
    var _unused = a.Months;
    var square = (double x) => x * Slope;
    foreach (var p in a.Payments) number++;
    return LendingDecision.Accept(square(number) + queue.Count);
}
---
// a library has no entry point: others read its values
const double Shared = 0.3;
static double Twice(double x)
{
    var y = x;
    return 2 * x;
}
---
// a copy that nobody reads
record Features(double Late, double Use);

LendingDecision Decide(Application a) {
    var features = new Features(a.LatePayments, a.UtilisationPercent / 100);
    var promoted = features with { Late = 0 }; //! SH5005 'promoted'
    return features.Late + features.Use > 1 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0);
}
