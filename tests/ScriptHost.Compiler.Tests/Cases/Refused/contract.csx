// an outcome that the contract does not know
Decision Score(Transaction tx) => new("maybe", 0.5, "x"); //! SH1003
---
// an outcome in another case
Decision Score(Transaction tx) => new Decision("Approve", 0, ""); //! SH1003
---
// an outcome changed by with
Decision Score(Transaction tx) => Decision.Approve() with { Outcome = "root" }; //! SH1003
---
// not a number
Decision Score(Transaction tx) => Decision.Review(double.NaN, "x"); //! SH1003
---
// infinity
Decision Score(Transaction tx) => Decision.Decline(double.PositiveInfinity, "x"); //! SH1003
---
// null
Decision Score(Transaction tx) => null!; //! SH1004
---
// default
Decision Score(Transaction tx) { return default!; } //! SH1004
---
// a forged outcome with a computed score
Decision Score(Transaction tx) => new("admin", tx.Amount, ""); //! SH1003
---
// null reason
Decision Score(Transaction tx) => Decision.Review(1, null!); //! SH1003
---
// a division by zero in a constant score
Decision Score(Transaction tx) => Decision.Review(1.0 / 0, "x"); //! SH1003
---
// no entry point //! SH1001
Decision Decide(Transaction tx) => Decision.Approve();
---
// two entry points
Decision Score(Transaction tx) => Decision.Approve();
Decision Score(Transaction tx, int n) => Decision.Approve(); //! SH1001
---
// the wrong return type
double Score(Transaction tx) => 1; //! SH1001
---
// a nullable return type of another kind
object Score(Transaction tx) => Decision.Approve(); //! SH1001
---
// an entry point that is a property //! SH1001
Func<Transaction, Decision> Score => tx => Decision.Approve();
---
// an entry point in a class //! SH1001
static class S { public static Decision Score(Transaction tx) => Decision.Approve(); }
---
// a params entry point
Decision Score(params Transaction[] tx) => Decision.Approve(); //! SH1001
---
// an in parameter
Decision Score(in Transaction tx) => Decision.Approve(); //! SH1001
---
// derives from the decision
record Mine(string Outcome) : Decision(Outcome, 0, ""); //! CS0509 CS1729
Decision Score(Transaction tx) => new Mine("x"); //! CS0029
---
// implements a contract type's members by an extension
Decision Score(Transaction tx) { tx.Amount = 5; return Decision.Approve(); } //! CS8852
---
// only comments //! SH1001
// nothing here
---
// the entry point with a tuple
(Decision, int) Score(Transaction tx) => (Decision.Approve(), 1); //! SH1001
---
// a reason that is too long
Decision Score(Transaction tx) => Decision.Review(1, "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"); //! SH1003
---
// const NaN through a const
const double Bad = double.NaN;
Decision Score(Transaction tx) => Decision.Review(Bad, ""); //! SH1003
---
// conditional null
Decision Score(Transaction tx) => tx.Amount > 0 ? null! : Decision.Approve(); //! SH1004
---
// switch with null arm
Decision Score(Transaction tx) => tx.Country switch { "DE" => Decision.Approve(), _ => null! }; //! SH1004
---
// overload with the same name
Decision Score(Transaction tx) => Decision.Approve();
double Score(double x) => x; //! SH1001
---
// nested score //! SH1001
class A { public Decision Score(Transaction tx) => Decision.Approve(); }
---
// partial methods
partial Decision Score(Transaction tx); //! CS0751 CS8796
---
// entry with nullable return
Decision? Score(Transaction tx) => null; //! SH1004
---
// entry named in another case
Decision score(Transaction tx) => Decision.Approve(); //! SH1001
