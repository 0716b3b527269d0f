// class that contains itself as a struct
struct A { public B X; } struct B { public A X; } //! CS0523
Decision Score(Transaction tx) => Decision.Approve();
---
// circular base
class A : B { } class B : A { } //! SH0015
Decision Score(Transaction tx) => Decision.Approve();
---
// growing generic recursion
static int F<T>(int n) => n == 0 ? 0 : F<T[]>(n - 1); //! SH0016
Decision Score(Transaction tx) => Decision.Review(F<int>(100000), "");
---
// growing recursion through two functions
static int F<T>(int n) => n == 0 ? 0 : G<List<T>>(n - 1); //! SH0016
static int G<T>(int n) => n == 0 ? 0 : F<List<T>>(n - 1);
Decision Score(Transaction tx) => Decision.Review(F<int>(100000), "");
---
// a large struct on the stack
struct P<T> { public T A, B, C, D; }
Decision Score(Transaction tx) { P<P<P<P<P<P<P<P<double>>>>>>>> p = default; return Decision.Review(p.A.A.A.A.A.A.A.A, ""); } //! SH0016
---
// inheritance from a framework class
class L : List<int> { } //! SH0020
Decision Score(Transaction tx) => Decision.Review(new L().Count, "");
---
// inheritance from an exception
class E : InvalidOperationException { } //! SH0020
Decision Score(Transaction tx) => throw new E(); //! SH1004
---
// inheritance from an attribute
class A : Attribute { } //! SH0001
Decision Score(Transaction tx) => Decision.Approve();
---
// a generic base that grows //! SH0016
class A<T> : B<A<A<T>>> { } class B<T> { }
Decision Score(Transaction tx) { new A<int>(); return Decision.Approve(); }
---
// an extern type parameter constraint to delegates
static int F<T>(T t) where T : Delegate => 1; //! SH0001
Decision Score(Transaction tx) => Decision.Review(F(() => 1), "");
---
// partial class
partial class A { public int X; } partial class A { ~A() { } } //! SH0009
Decision Score(Transaction tx) => Decision.Review(new A().X, "");
---
// file-local type
file class A { } //! CS9054
Decision Score(Transaction tx) => Decision.Approve();
---
// namespace
namespace N { class A { } } //! CS7021
Decision Score(Transaction tx) => Decision.Approve();
