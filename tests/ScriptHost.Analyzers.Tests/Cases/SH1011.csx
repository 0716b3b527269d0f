// a statement between the functions
Math.Abs(1.0); //! SH1011
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// a loop at the top
const int Most = 3;
for (int i = 0; i < Most; i++) { } //! SH1011 'for'
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// declarations only
using System.Linq;
const double Limit = 0.4;
readonly ImmutableArray<double> bands = [0.1, 0.4];
record Band(double From, double To);
static double Risk(Application a) => a.Income > 0 ? 0.1 : 0.9;
LendingDecision Decide(Application a) => Risk(a) > Limit ? LendingDecision.Decline(Risk(a), "risk") : LendingDecision.Accept(bands[0]);
