// a parameter that makes no difference
static double Points(double income, double debt) => income / 1000; //! SH5018 'debt'
LendingDecision Decide(Application a) {
    double Local(int x, int y) { return y; } //! SH5018 'x'
    return LendingDecision.Accept(Points(a.Income, a.Debt) + Local(1, 2));
}
---
// read, written, discarded, or asked for by who takes the function
static double Points(double income, double _debt) => income / 1000;
static bool IsLate(Payment p, int index) => p.DaysLate > 30;
static void Split(double x, out double whole) => whole = Math.Floor(x);
record Rule(string Name) { public double Points(double x) => 0; }
LendingDecision Decide(Application a) {
    Split(a.Income, out var whole);
    return LendingDecision.Accept(Points(whole, a.Debt) + a.Payments.Where(IsLate).Count() + new Rule("x").Points(1));
}
---
// the contract asks for the parameter of the entry point
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
