// functions without a caller

/// What we used until March.
static double OldPoints(double x) => x / 2; //! SH5014 'OldPoints'

double Again(double x) => x > 1 ? Again(x / 2) : x; //! SH5014 'Again'

LendingDecision Decide(Application a) {
    double Local(double x) => x; //! SH5014 'Local'
    return LendingDecision.Accept(0);
}
>>>
// functions without a caller

LendingDecision Decide(Application a) {
    return LendingDecision.Accept(0);
}
---
// called, handed on, called in a text, used as an extension, members of types
static double Half(double x) => x / 2;
static bool IsLate(Payment p) => p.DaysLate > 30;
static string Name(Application a) => a.Id;
static double Logit(this double x) => Math.Log(x);
record Card(double Points) { public double Twice() => 2 * Points; }
LendingDecision Decide(Application a) => LendingDecision.Review(Half(a.Payments.Count(IsLate)) + a.Income.Logit(), $"{Name(a)}");
---
// a library is called by others
static double Half(double x) => x / 2;
