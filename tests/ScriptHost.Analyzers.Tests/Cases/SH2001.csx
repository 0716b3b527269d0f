// a counter that every request would share
int calls = 0; //! SH2001 'calls'
LendingDecision Decide(Application a) => LendingDecision.Accept(++calls > 1 ? 0 : 1);
>>> none
---
// a limit that nobody writes
// the limit
int limit = 3; //! SH2001
LendingDecision Decide(Application a) => LendingDecision.Accept(a.Age > limit ? 0 : 1);
>>>
// a limit that nobody writes
// the limit
readonly int limit = 3;
LendingDecision Decide(Application a) => LendingDecision.Accept(a.Age > limit ? 0 : 1);
---
// set from a function
int calls = 0; //! SH2001
void Count() { calls = 1; }
LendingDecision Decide(Application a) { Count(); return LendingDecision.Accept(0); }
>>> none
---
// handed out by reference
int calls = 0; //! SH2001
static void Add(ref int x) => x++;
LendingDecision Decide(Application a) { Add(ref calls); return LendingDecision.Accept(0); }
>>> none
---
// constants, read-only values and locals
const int Limit = 3;
readonly double line = 0.4;
LendingDecision Decide(Application a)
{
    var calls = 0;
    calls++;
    return LendingDecision.Accept(calls > Limit ? line : 0);
}
---
// a getter that writes to what is behind it
int Next { get => ++field; } //! SH2001 'Next'
LendingDecision Decide(Application a) => LendingDecision.Accept(Next);
