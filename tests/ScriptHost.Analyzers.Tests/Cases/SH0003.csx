// a type as a value
LendingDecision Decide(Application a)
{
    var name = typeof(double).Name; //! SH0003 'typeof(double)'
    return LendingDecision.Review(0, name);
}
---
// memory of the stack
LendingDecision Decide(Application a)
{
    Span<double> top = stackalloc double[3]; //! SH0003 'stackalloc'
    top[0] = a.Income;
    return LendingDecision.Accept(top[1]);
}
---
// late binding
LendingDecision Decide(Application a)
{
    dynamic income = a.Income; //! SH0003 'dynamic'
    return LendingDecision.Accept(income is null ? 1 : 0);
}
---
// attributes that change how code runs
[Serializable] //! SH0003
record Row(double Value);
LendingDecision Decide(Application a) => LendingDecision.Accept(new Row(0).Value);
---
// code from outside, and fields for other threads
extern static double Native(double x); //! SH0003 'extern'
class Shared { public volatile int Count; } //! SH0003 'volatile'
LendingDecision Decide(Application a) => LendingDecision.Accept(new Shared().Count > 0 ? Native(0) : 0);
---
// what serves instead
[Flags] enum Flag { None = 0, Late = 1, Young = 2 }
[Obsolete("write Points")] double Old(double x) => x;
double Points(double x) => x;
LendingDecision Decide(Application a)
{
    var flags = a.Age < 21 ? Flag.Young : Flag.None;
    Span<double> top = new double[3];
    object shown = a.Income;
    return LendingDecision.Review(shown is double d ? Points(d) * top[0] : 0, nameof(Application) + (flags == Flag.Young ? " young" : ""));
}
