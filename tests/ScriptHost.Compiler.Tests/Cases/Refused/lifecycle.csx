// finalizer
class C { ~C() { } } //! SH0009
Decision Score(Transaction tx) { new C(); return Decision.Approve(); }
---
// static constructor
class C { static C() { } public static int N => 1; } //! SH0009
Decision Score(Transaction tx) => Decision.Review(C.N, "");
---
// static field with an initializer
class C { static int N = 5; public static int M => N; } //! SH0009
Decision Score(Transaction tx) => Decision.Review(C.M, "");
---
// a top-level call
Math.Abs(-1); //! SH1011
Decision Score(Transaction tx) => Decision.Approve();
---
// a top-level block
{ var x = 1; } //! SH1011
Decision Score(Transaction tx) => Decision.Approve();
---
// a top-level using statement
using (var e = new List<int>().GetEnumerator()) { } //! SH1011
Decision Score(Transaction tx) => Decision.Approve();
---
// weak reference
Decision Score(Transaction tx) => Decision.Review(new WeakReference<object>(tx).TryGetTarget(out _) ? 1 : 0, ""); //! CS0246
---
// GC keep alive and suppress
Decision Score(Transaction tx) { GC.SuppressFinalize(tx); return Decision.Approve(); } //! SH0002
---
// module initializer
static class M { [System.Runtime.CompilerServices.ModuleInitializer] public static void Init() { } } //! CS0234
Decision Score(Transaction tx) => Decision.Approve();
---
// conditional weak table
Decision Score(Transaction tx) { var t = new System.Runtime.CompilerServices.ConditionalWeakTable<object, object>(); return Decision.Approve(); } //! CS0234
---
// a Finalize method
class C { public void Finalize() { } } //! SH0016
Decision Score(Transaction tx) => Decision.Approve();
---
// unload event
Decision Score(Transaction tx) { AppDomain.CurrentDomain.ProcessExit += (_, _) => { }; return Decision.Approve(); } //! SH0002
