// a class of the framework, and one of the contract
class RuleException : InvalidOperationException { } //! SH0020 'InvalidOperationException'
class Prices : List<double> { } //! SH0020 'List<double>'
LendingDecision Decide(Application a) => LendingDecision.Accept(new Prices().Count > 0 ? 0 : 1);
---
// the script's own classes, and interfaces of the framework
abstract record Rule(string Name) { public abstract bool Hits(Application a); }
sealed record LateRule(int Most) : Rule("late") { public override bool Hits(Application a) => a.LatePayments > Most; }
sealed class ByDue : IComparer<Payment> { public int Compare(Payment x, Payment y) => x.Due.CompareTo(y.Due); }
LendingDecision Decide(Application a) => LendingDecision.Accept(new LateRule(3).Hits(a) ? 1 : 0);
