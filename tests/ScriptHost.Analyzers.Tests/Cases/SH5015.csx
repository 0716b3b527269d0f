using System.Linq;
LendingDecision Decide(Application a) => LendingDecision.Accept(0); //! SH5015 'Decide'
---
// Loans to consumers, fitted on the data of 2026.
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
using System.Linq;
/// <summary>Loans to consumers.</summary>
LendingDecision Decide(Application a) => LendingDecision.Accept(Half(1));
static double Half(double x) => x / 2;
---
// Points that scripts share.
static double Half(double x) => x / 2;
