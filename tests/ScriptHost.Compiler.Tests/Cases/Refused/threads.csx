// a task run
Decision Score(Transaction tx) => Decision.Review(System.Threading.Tasks.Task.Run(() => 1).Result, ""); //! SH0001
---
// a timer
Decision Score(Transaction tx) { var t = new System.Threading.Timer(_ => { }, null, 0, 1); return Decision.Approve(); } //! SH0002
---
// interlocked
Decision Score(Transaction tx) { var n = 0; System.Threading.Interlocked.Increment(ref n); return Decision.Review(n, ""); } //! SH0001
---
// a lock on a new object
Decision Score(Transaction tx) { lock (new object()) { return Decision.Approve(); } } //! SH0007
---
// the new Lock type
Decision Score(Transaction tx) { var l = new System.Threading.Lock(); using (l.EnterScope()) { } return Decision.Approve(); } //! SH0002
---
// a thread local
readonly System.Threading.ThreadLocal<int> N = new(() => 1); //! CS0234
Decision Score(Transaction tx) => Decision.Review(N.Value, "");
---
// thread static field
static class S { [ThreadStatic] public static int N; } //! CS0246
Decision Score(Transaction tx) => Decision.Review(S.N++, "");
---
// async local function
Decision Score(Transaction tx) { async System.Threading.Tasks.Task F() { await System.Threading.Tasks.Task.Yield(); } F().Wait(); return Decision.Approve(); } //! SH0001
---
// async iterator
static async IAsyncEnumerable<int> G() { yield return 1; await System.Threading.Tasks.Task.Yield(); } //! CS0246 SH0001
Decision Score(Transaction tx) => Decision.Approve();
---
// a cancellation token source
Decision Score(Transaction tx) { var c = new System.Threading.CancellationTokenSource(10); return Decision.Review(c.IsCancellationRequested ? 1 : 0, ""); } //! SH0002
---
// a channel
Decision Score(Transaction tx) { var c = System.Threading.Channels.Channel.CreateUnbounded<int>(); return Decision.Approve(); } //! SH0002
---
// begin invoke on a delegate
Decision Score(Transaction tx) { Action a = () => { }; a.BeginInvoke(null, null); return Decision.Approve(); } //! SH0001
---
// volatile field
class C { public volatile int N; } //! SH0003
Decision Score(Transaction tx) => Decision.Review(new C().N, "");
---
// barrier, countdown, reader-writer lock
Decision Score(Transaction tx) { new System.Threading.Barrier(2).SignalAndWait(); return Decision.Approve(); } //! SH0002
---
// a valuetask that is awaited in an expression
Decision Score(Transaction tx) { var t = new System.Threading.Tasks.ValueTask<int>(1); return Decision.Review(t.Result, ""); } //! CS0234
