// an exception text with the customer
Decision Score(Transaction tx) => throw new ArgumentException("customer " + tx.CustomerId); //! SH1004 SH1017
---
// an exception text from a local
Decision Score(Transaction tx) { var who = $"{tx.CustomerId}/{tx.Id}"; if (tx.Amount > 1e9) throw new InvalidOperationException(who); return Decision.Approve(); } //! SH1017
---
// an exception text from a list of the input
Decision Score(Transaction tx) { throw new FormatException(string.Join(",", tx.RecentAmounts)); } //! SH1004 SH1017
---
// an out-of-range exception with the actual value
Decision Score(Transaction tx) { throw new ArgumentOutOfRangeException(nameof(tx), tx.Amount, "too large"); } //! SH1004 SH1017
---
// escapes in an exception text
Decision Score(Transaction tx) { throw new InvalidOperationException("a\nlevel=fatal"); } //! SH1004 SH1017
---
// the data of an exception
Decision Score(Transaction tx) { var e = new InvalidOperationException("x"); e.Data["id"] = tx.CustomerId; throw e; } //! SH0001
---
// help link of an exception
Decision Score(Transaction tx) { throw new InvalidOperationException("x") { HelpLink = tx.CustomerId }; } //! CS0117
---
// console error
Decision Score(Transaction tx) { Console.Error.WriteLine(tx.CustomerId); return Decision.Approve(); } //! SH0002
---
// trace and debug
Decision Score(Transaction tx) { System.Diagnostics.Debug.WriteLine(tx.CustomerId); return Decision.Approve(); } //! SH0002
---
// event source
Decision Score(Transaction tx) { System.Diagnostics.Tracing.EventSource.SetCurrentThreadActivityId(Guid.Empty); return Decision.Approve(); } //! SH0002
---
// the aggregate of exceptions
Decision Score(Transaction tx) { throw new AggregateException(tx.CustomerId); } //! SH0002
---
// clock as a channel
Decision Score(Transaction tx) { System.Threading.Thread.Sleep((int)tx.Amount % 16); return Decision.Approve(); } //! SH0002
---
// process title
Decision Score(Transaction tx) { Console.Title = tx.CustomerId; return Decision.Approve(); } //! SH0002
---
// exception text from a helper's parameter that is given the input
static Decision Fail(Transaction t) { throw new InvalidOperationException(t.Id); } //! SH1017
Decision Score(Transaction tx) => Fail(tx);
---
// a chain of exceptions
Decision Score(Transaction tx) { Exception? e = null; for (var i = 0; i < 9; i++) e = new InvalidOperationException(new string('x', 10_000), e); throw e!; } //! SH1017
