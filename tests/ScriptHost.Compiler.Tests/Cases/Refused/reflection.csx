// typeof in a comparison
static bool Is<T>() => typeof(T) == typeof(int); //! SH0003
Decision Score(Transaction tx) => Decision.Review(Is<int>() ? 1 : 0, "");
---
// get type through an interface
Decision Score(Transaction tx) { object o = tx; return Decision.Review(0, o.GetType().FullName!); } //! SH0001
---
// GetType as a method group
Decision Score(Transaction tx) { Func<Type> f = tx.GetType; return Decision.Review(0, f().Name); } //! SH0001
---
// memberwise clone
class C { public int N; public C Copy() => (C)MemberwiseClone(); } //! CS0103
Decision Score(Transaction tx) => Decision.Review(new C().Copy().N, "");
---
// method info of a delegate
Decision Score(Transaction tx) { Func<int> f = () => 1; return Decision.Review(0, f.Method.Name); } //! SH0001
---
// dynamic invoke
Decision Score(Transaction tx) { Func<int> f = () => 1; return Decision.Review((int)f.DynamicInvoke()!, ""); } //! SH0001
---
// new constraint
static T Make<T>() where T : new() => new T(); //! CS0656
class C { public int N = 1; }
Decision Score(Transaction tx) => Decision.Review(Make<C>().N, "");
---
// expression tree
Decision Score(Transaction tx) { System.Linq.Expressions.Expression<Func<int>> e = () => 1; return Decision.Review(e.Compile()(), ""); } //! SH0002
---
// dynamic
Decision Score(Transaction tx) { dynamic d = tx; return Decision.Review(d.Amount, ""); } //! SH0003
---
// dynamic in a generic argument
Decision Score(Transaction tx) { var l = new List<dynamic> { 1 }; return Decision.Review(l[0], ""); } //! SH0003
---
// activator
class C { }
Decision Score(Transaction tx) { var c = Activator.CreateInstance<C>(); return Decision.Approve(); } //! SH0002
---
// caller attributes
static string Who([System.Runtime.CompilerServices.CallerFilePath] string p = "") => p; //! CS0234
Decision Score(Transaction tx) => Decision.Review(0, Who());
---
// unsafe accessor
[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_size")] extern static ref int Size(List<int> l); //! CS0234 SH0002
Decision Score(Transaction tx) => Decision.Review(Size([1]), "");
---
// delegate target
Decision Score(Transaction tx) { var n = 1; Func<int> f = () => n; return Decision.Review(f.Target is null ? 0 : 1, ""); } //! SH0001
---
// interceptor
[System.Runtime.CompilerServices.InterceptsLocation(1, "x")] static void F() { } //! CS0234
Decision Score(Transaction tx) => Decision.Approve();
