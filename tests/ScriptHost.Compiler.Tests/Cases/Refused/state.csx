// a counter
int calls = 0; //! SH2001
Decision Score(Transaction tx) => Decision.Review(++calls, "");
---
// a readonly dictionary of the mutable kind
readonly Dictionary<string, double> Cache = new(); //! SH2007
Decision Score(Transaction tx) { Cache[tx.Id] = 1; return Decision.Review(Cache.Count, ""); }
---
// a readonly StringBuilder
readonly StringBuilder B = new(); //! SH2007
Decision Score(Transaction tx) { B.Append('x'); return Decision.Review(B.Length, ""); }
---
// a readonly random generator
readonly Random R = new(1); //! SH2007
Decision Score(Transaction tx) => Decision.Review(R.NextDouble(), "");
---
// a readonly lambda with a closure
readonly Func<int> Next = Make(); //! SH2007
static Func<int> Make() { var n = 0; return () => ++n; }
Decision Score(Transaction tx) => Decision.Review(Next(), "");
---
// a readonly record with a list inside
record Box(List<int> Items);
readonly Box B = new([]); //! SH2007
Decision Score(Transaction tx) { B.Items.Add(1); return Decision.Review(B.Items.Count, ""); }
---
// an immutable array of mutable things
class Cell { public int N; }
readonly ImmutableArray<Cell> Cells = [new Cell()]; //! SH2007
Decision Score(Transaction tx) => Decision.Review(Cells[0].N++, "");
---
// a frozen dictionary of arrays
readonly FrozenDictionary<string, int[]> T = new Dictionary<string, int[]> { ["a"] = [1] }.ToFrozenDictionary(); //! SH2007
Decision Score(Transaction tx) => Decision.Review(T["a"][0]++, "");
---
// a top-level property with a setter
int Hits { get; set; } //! SH2001
Decision Score(Transaction tx) => Decision.Review(++Hits, "");
---
// an object-typed value
readonly object O = new List<int>(); //! SH2007
Decision Score(Transaction tx) { ((List<int>)O).Add(1); return Decision.Review(1, ""); }
---
// an interface-typed value
readonly IReadOnlyList<double> W = new double[] { 1 }; //! SH2007
Decision Score(Transaction tx) { if (W is double[] a) a[0]++; return Decision.Review(W[0], ""); } //! SH2008
---
// downcast by 'as'
Decision Score(Transaction tx) { var l = tx.RecentAmounts as List<double>; l?.Clear(); return Decision.Approve(); } //! SH2008
---
// downcast to the interface of lists
Decision Score(Transaction tx) { if (tx.RecentAmounts is IList<double> { IsReadOnly: false } l) l[0] = 0; return Decision.Approve(); } //! SH2008
---
// downcast to the collection interface
Decision Score(Transaction tx) { ((ICollection<double>)tx.RecentAmounts).Clear(); return Decision.Approve(); } //! SH2008
---
// downcast in a switch
Decision Score(Transaction tx) { switch (tx.Features) { case Dictionary<string, double> d: d.Clear(); break; } return Decision.Approve(); } //! SH2008
---
// downcast in a switch expression
static int N(IReadOnlyList<double> l) => l switch { double[] a => (int)(a[0] = 1), List<double> b => b.Count, _ => 0 }; //! SH2008
Decision Score(Transaction tx) => Decision.Review(N(tx.RecentAmounts), "");
---
// downcast over object
Decision Score(Transaction tx) { object o = tx.Features; if (o is IDictionary<string, double> d) d["x"] = 1; return Decision.Approve(); } //! SH2008
---
// downcast in a chain of casts
Decision Score(Transaction tx) { var a = (double[])(object)tx.RecentAmounts; a[0] = 1; return Decision.Approve(); } //! SH2008
---
// downcast in a generic function
static T As<T>(object o) => (T)o;
Decision Score(Transaction tx) { As<double[]>(tx.RecentAmounts)[0] = 1; return Decision.Approve(); } //! SH2008
---
// downcast in a generic function with a pattern
static T? As<T>(object o) where T : class => o as T;
Decision Score(Transaction tx) { As<List<double>>(tx.RecentAmounts)?.Clear(); return Decision.Approve(); } //! SH2008
---
// downcast by OfType
Decision Score(Transaction tx) { foreach (var a in new object[] { tx.RecentAmounts }.OfType<double[]>()) a[0] = 1; return Decision.Approve(); } //! SH2008
---
// downcast by a foreach with a type
Decision Score(Transaction tx) { foreach (double[] a in new[] { tx.RecentAmounts }) a[0] = 1; return Decision.Approve(); } //! SH2008
---
// downcast by a query with a type
Decision Score(Transaction tx) => Decision.Review((from double[] a in new[] { tx.RecentAmounts } select a[0] = 1).Sum(), ""); //! SH2008
---
// downcast through a tuple and deconstruction
Decision Score(Transaction tx) { (object a, int b) = (tx.RecentAmounts, 1); ((double[])a)[0] = b; return Decision.Approve(); } //! SH2008
---
// downcast with the array type
Decision Score(Transaction tx) { if (tx.RecentAmounts is Array a) Array.Reverse(a); return Decision.Approve(); } //! CS0411
---
// downcast with the non-generic list
Decision Score(Transaction tx) { if (tx.RecentAmounts is System.Collections.IList a) a[0] = 0.0; return Decision.Approve(); } //! SH0001
---
// downcast in a helper of a class
class Helper<T> { public List<T>? Of(IEnumerable<T> s) => s as List<T>; } //! SH2008
Decision Score(Transaction tx) { new Helper<double>().Of(tx.RecentAmounts)?.Sort(); return Decision.Approve(); }
---
// downcast with not
Decision Score(Transaction tx) { if (tx.RecentAmounts is not double[] a) return Decision.Approve(); a[0] = 0; return Decision.Approve(); } //! SH2008
---
// downcast inside of a property pattern
Decision Score(Transaction tx) { if (tx is { RecentAmounts: double[] { Length: > 0 } a }) a[0] = 0; return Decision.Approve(); } //! SH2008
---
// static local function cache in a nested type's const-looking property
static class Cfg { public static double Limit { get; set; } = 10; } //! SH0009
Decision Score(Transaction tx) => Decision.Review(Cfg.Limit++, "");
---
// a top-level ref field trick
ref struct R { public ref int N; }
int kept = 1; //! SH2001
Decision Score(Transaction tx) { var r = new R { N = ref kept }; r.N++; return Decision.Review(kept, ""); }
---
// top-level tuple variable
var pair = (a: 1, b: 2); //! SH2001
Decision Score(Transaction tx) { pair.a++; return Decision.Review(pair.a, ""); }
---
// downcast through IEnumerable of a helper
static void Zero(IEnumerable<double> xs) { if (xs is IList<double> l && !l.IsReadOnly) l[0] = 0; } //! SH2008
Decision Score(Transaction tx) { Zero(tx.RecentAmounts); return Decision.Approve(); }
---
// downcast of Keys
Decision Score(Transaction tx) { if (tx.Features.Keys is ICollection<string> k) k.Add("x"); return Decision.Approve(); } //! SH2008
---
// downcast of a Where result
Decision Score(Transaction tx) { var w = tx.RecentAmounts.Where(x => x > 0); if (w is List<double> l) l.Clear(); return Decision.Approve(); } //! SH2008
---
// cast in a conditional
Decision Score(Transaction tx) { var a = tx.RecentAmounts.Count > 0 ? (IList<double>)tx.RecentAmounts : new List<double>(); return Decision.Review(a.Count, ""); } //! SH2008
---
// cast of a tuple element
Decision Score(Transaction tx) { var t = (tx.RecentAmounts, 1); ((double[])t.RecentAmounts)[0] = 1; return Decision.Approve(); } //! SH2008
---
// positional pattern of the record
Decision Score(Transaction tx) { if (tx is (_, _, _, _, _, _, double[] a, _)) a[0] = 1; return Decision.Approve(); } //! SH2008
---
// var pattern then cast
Decision Score(Transaction tx) { if (tx is { Features: var f }) ((IDictionary<string, double>)f)["a"] = 1; return Decision.Approve(); } //! SH2008
---
// lambda cast
Decision Score(Transaction tx) { Func<object, double[]> f = o => (double[])o; f(tx.RecentAmounts)[0] = 1; return Decision.Approve(); } //! SH2008
---
// user conversion
class W { public IReadOnlyList<double> V = []; public static explicit operator double[](W w) => (double[])w.V; } //! SH2008
Decision Score(Transaction tx) { ((double[])new W { V = tx.RecentAmounts })[0] = 1; return Decision.Approve(); }
---
// interface cast via covariance
Decision Score(Transaction tx) { IEnumerable<object> o = new List<string> { "a" }; ((List<string>)o).Clear(); return Decision.Approve(); } //! SH2008
---
// top-level lambda
Func<int> F = () => 1; //! SH2001
Decision Score(Transaction tx) => Decision.Review(F(), "");
---
// readonly lambda
readonly Func<double, double> Sq = x => x * x; //! SH2007
Decision Score(Transaction tx) => Decision.Review(Sq(2), "");
---
// readonly Lazy
readonly Lazy<int> L = new(() => 1); //! CS0246
Decision Score(Transaction tx) => Decision.Review(L.Value, "");
---
// init-only property of mutable type
List<int> P { get; } = []; //! SH2007
Decision Score(Transaction tx) { P.Add(1); return Decision.Review(P.Count, ""); }
---
// indexer with static store
static class T { static readonly int[] A = new int[1]; public static ref int R => ref A[0]; } //! SH0009
Decision Score(Transaction tx) => Decision.Review(T.R++, "");
---
// generic math static abstract store
interface IS<T> where T : IS<T> { static abstract int N { get; set; } } struct S : IS<S> { public static int N { get; set; } } //! SH0009
Decision Score(Transaction tx) => Decision.Review(++S.N, "");
---
// enum static in interface field
interface IK { static int N = 0; } //! SH0009
Decision Score(Transaction tx) => Decision.Review(++IK.N, "");
---
// record with a static property
record R(int A) { public static R Last { get; set; } = new(0); } //! SH0009
Decision Score(Transaction tx) { R.Last = new(1); return Decision.Review(R.Last.A, ""); }
---
// field keyword property
class C { public static int N { get => field; set => field = value; } } //! SH0009
Decision Score(Transaction tx) => Decision.Review(++C.N, "");
---
// field keyword at top level
int N { get => field; set => field = value; } //! SH2001
Decision Score(Transaction tx) => Decision.Review(++N, "");
---
// extension member with static property
static class E { extension(int x) { public static int Kept { get => 1; } } } //! CS9283
Decision Score(Transaction tx) => Decision.Review(int.Kept, ""); //! CS0117
