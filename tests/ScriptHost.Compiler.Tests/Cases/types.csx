// records: with, equality, ToString, deconstruct
record P(string Name, int Age) { public int Twice => Age * 2; }
record struct V(double X, double Y);
readonly record struct W(int A, string B = "b");
record Q(string Name, int Age, double Extra) : P(Name, Age);
Decision Score(Transaction tx) { var p = new P("a", 3); var q = p with { Age = 4 }; var (n, a) = q; P r = new Q("a", 3, 1); var v = new V(1, 2) with { Y = 5 }; return Decision.Review(q.Twice + v.X + v.Y, $"{p}{q == p}{p == new P("a", 3)}{r}{r == p}{v}{v == new V(1, 5)}{new W(1)}{n}{a}{p.Equals((object)r)}"); }
---
// records in sets and as keys
record K(int A, string B);
readonly record struct S(int A, int B);
Decision Score(Transaction tx) { var d = new Dictionary<K, int>(); for (var i = 0; i < 20; i++) { var k = new K(i % 5, $"{i % 3}"); d[k] = d.GetValueOrDefault(k) + 1; } var h = new HashSet<S>(); for (var i = 0; i < 20; i++) h.Add(new S(i % 4, i % 2)); return Decision.Review(d.Count * 100 + h.Count + d[new K(1, "1")], ""); }
---
// record with a custom member and sealed ToString
abstract record Shape(string Name) { public abstract double Area { get; } public sealed override string ToString() => $"{Name}:{Area:F2}"; }
sealed record Circle(double R) : Shape("circle") { public override double Area => Math.PI * R * R; }
sealed record Box(double A, double B) : Shape("box") { public override double Area => A * B; }
Decision Score(Transaction tx) { Shape[] all = [new Circle(1.5), new Box(2, 3)]; return Decision.Review(all.Sum(s => s.Area), string.Join(";", all.Select(s => s.ToString()))); }
---
// struct with constructor, operators, conversions, indexer
struct M { public int V; public M(int v) { V = v; } public M() { V = 7; } public static M operator +(M a, M b) => new(a.V + b.V); public static M operator -(M a) => new(-a.V); public static bool operator ==(M a, M b) => a.V == b.V; public static bool operator !=(M a, M b) => !(a == b); public static implicit operator M(int v) => new(v); public static explicit operator int(M m) => m.V; public int this[int i] => V * i; public override bool Equals(object? o) => o is M m && m == this; public override int GetHashCode() => V; public static M operator ++(M a) => new(a.V + 1); public static bool operator true(M m) => m.V != 0; public static bool operator false(M m) => m.V == 0; }
Decision Score(Transaction tx) { M a = 3; M b = new(); var c = a + b + -a; c++; var t = 0; if (c) t = 1; return Decision.Review((int)c * 100 + c[3] + t, $"{a == b}{a != 3}{c.Equals((M)8)}"); }
---
// operators with loops
struct Poly(double[] c) { public double[] C { get; } = c; public static Poly operator *(Poly a, Poly b) { var r = new double[a.C.Length + b.C.Length - 1]; for (var i = 0; i < a.C.Length; i++) for (var j = 0; j < b.C.Length; j++) r[i + j] += a.C[i] * b.C[j]; return new(r); } public double this[double x] { get { var s = 0.0; for (var i = C.Length - 1; i >= 0; i--) s = s * x + C[i]; return s; } } }
Decision Score(Transaction tx) { var p = new Poly([1, 2]) * new Poly([3, 4, 5]) * new Poly([-1, 1]); return Decision.Review(p[2], string.Join(",", p.C)); }
---
// compound operators of C# 14 and user increment
class Acc { public int V; public void operator +=(int n) => V += n; public void operator ++() => V += 100; }
Decision Score(Transaction tx) { var a = new Acc(); a += 5; a++; return Decision.Review(a.V, ""); }
---
// indexers, ranges and indices
class Grid { readonly int[,] _c = new int[3, 3]; public int this[int x, int y] { get => _c[x, y]; set => _c[x, y] = value; } public int this[string s] => s.Length; }
Decision Score(Transaction tx) { var g = new Grid(); g[1, 2] = 5; g[2, 2] += g[1, 2] + g["abc"]; int[] a = [1, 2, 3, 4, 5]; var b = a[1..^1]; var s = "hello"[1..3]; var l = new List<int> { 1, 2, 3 }; return Decision.Review(g[2, 2] * 100 + b.Sum() + a[^2] + l[^1], s + "hello"[^1]); }
---
// spans
Decision Score(Transaction tx) { Span<int> s = new int[10]; for (var i = 0; i < s.Length; i++) s[i] = i * i; s[2..5].Fill(1); s[5..].Reverse(); ReadOnlySpan<char> t = tx.Id.AsSpan()[1..]; ref var x = ref s[0]; x = 99; return Decision.Review(s.ToArray().Sum(), t.ToString() + s.IndexOf(81)); }
---
// ref struct with ref field and pattern-based enumerator
ref struct Walker(ReadOnlySpan<double> xs) { readonly ReadOnlySpan<double> _xs = xs; int _i = -1; public readonly double Current => _xs[_i]; public bool MoveNext() => ++_i < _xs.Length; public readonly Walker GetEnumerator() => this; public void Dispose() { _i = -1; } }
Decision Score(Transaction tx) { var s = 0.0; foreach (var x in new Walker([1, 2, 3.5])) { if (x == 2) continue; s += x; } return Decision.Review(s, ""); }
---
// struct enumerator with dispose
struct Countdown(int from, List<string> log) : IEnumerator<int> { int _n = from + 1; public int Current => _n; object System.Collections.IEnumerator.Current => _n; public bool MoveNext() => --_n > 0; public void Reset() { } public void Dispose() => log.Add("disposed"); }
class Down(int from, List<string> log) { public Countdown GetEnumerator() => new(from, log); }
Decision Score(Transaction tx) { var log = new List<string>(); var s = 0; foreach (var i in new Down(5, log)) { if (i == 2) break; s += i; } return Decision.Review(s, string.Join(",", log)); }
---
// own IEnumerable used by LINQ
class Evens(int n) : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { for (var i = 0; i < n; i += 2) yield return i; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
Decision Score(Transaction tx) => Decision.Review(new Evens(20).Where(i => i % 3 != 0).Sum() + new Evens(5).ToList().Count, string.Join(",", new Evens(9)));
---
// enumerator by extension method
static IEnumerator<int> GetEnumerator(this int n) { for (var i = 0; i < n; i++) yield return i; }
static void Deconstruct(this string s, out char a, out int n) { a = s[0]; n = s.Length; }
Decision Score(Transaction tx) { var s = 0; foreach (var i in 6) s += i; var (c, n) = "xyz"; return Decision.Review(s + n, $"{c}"); }
---
// interfaces with default methods
interface IShape { double Side { get; } double Area() => Side * Side; string Name => "shape"; static int Count(params IShape[] all) => all.Length; }
struct Sq(double s) : IShape { public double Side => s; }
class Rect(double s) : IShape { public double Side => s; public string Name => "rect"; double IShape.Area() => Side * 2; }
static double All<T>(T t) where T : IShape => t.Area() + t.Side;
Decision Score(Transaction tx) { IShape[] all = [new Sq(3), new Rect(4)]; return Decision.Review(all.Sum(a => a.Area()) + All(new Rect(5)) + IShape.Count(all), string.Join(",", all.Select(a => a.Name))); }
---
// static abstract members
interface IMonoid<T> where T : IMonoid<T> { static abstract T Zero { get; } static abstract T operator +(T a, T b); static abstract int Weigh(T a, int n); static virtual string Label() => "none"; }
readonly record struct Sum(int V) : IMonoid<Sum> { public static Sum Zero => new(0); public static Sum operator +(Sum a, Sum b) => new(a.V + b.V); public static int Weigh(Sum a, int n) { var s = 0; for (var i = 0; i < n; i++) s += a.V; return s; } }
readonly record struct Cat(string V) : IMonoid<Cat> { public static Cat Zero => new(""); public static Cat operator +(Cat a, Cat b) => new(a.V + b.V); static int IMonoid<Cat>.Weigh(Cat a, int n) => a.V.Length * n; public static string Label() => "cat"; }
static T Fold<T>(IEnumerable<T> xs) where T : IMonoid<T> { var s = T.Zero; foreach (var x in xs) s += x; return s; }
static int W<T>(T x) where T : IMonoid<T> => T.Weigh(x, 3) + T.Label().Length;
Decision Score(Transaction tx) => Decision.Review(Fold([new Sum(1), new Sum(2)]).V + W(new Sum(5)) + W(new Cat("ab")) + Sum.Weigh(new(2), 5), Fold([new Cat("a"), new Cat("b")]).V);
---
// generic math over framework types
static T Mean<T>(IReadOnlyList<T> xs) where T : INumber<T> { var s = T.Zero; foreach (var x in xs) s += x; return s / T.CreateChecked(xs.Count); }
static T Horner<T>(T x, params ReadOnlySpan<T> c) where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IAdditiveIdentity<T, T> { var s = T.AdditiveIdentity; foreach (var k in c) s = s * x + k; return s; }
Decision Score(Transaction tx) => Decision.Review(Mean(tx.RecentAmounts) + (double)Mean<decimal>([1m, 2m, 4m]) + Horner(2.0, 1, 2, 3) + Horner(3, 1, 0, 1), "");
---
// generic math over a script's own type
readonly struct Mod(int v) : IAdditionOperators<Mod, Mod, Mod>, IMultiplyOperators<Mod, Mod, Mod>, IAdditiveIdentity<Mod, Mod>, IEqualityOperators<Mod, Mod, bool> { public int V { get; } = ((v % 97) + 97) % 97; public static Mod AdditiveIdentity => default; public static Mod operator +(Mod a, Mod b) => new(a.V + b.V); public static Mod operator *(Mod a, Mod b) { var s = 0; for (var i = 0; i < b.V; i++) s = (s + a.V) % 97; return new(s); } public static bool operator ==(Mod a, Mod b) => a.V == b.V; public static bool operator !=(Mod a, Mod b) => a.V != b.V; public override bool Equals(object? o) => o is Mod m && m == this; public override int GetHashCode() => V; }
static T Power<T>(T x, int n) where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IEqualityOperators<T, T, bool> { var r = x; for (var i = 1; i < n; i++) { r = r * x + x; if (r == x) r += x; } return r; }
Decision Score(Transaction tx) => Decision.Review(Power(new Mod(5), 20).V, "");
---
// inheritance, base calls, abstract and sealed
abstract class A { protected int N = 1; public A() => Init(); protected virtual void Init() => N *= 2; public virtual string Who(int k) => $"A{N + k}"; public override string ToString() => Who(0); }
class B : A { protected override void Init() { base.Init(); N += 10; } public override string Who(int k) => "B" + base.Who(k + 1); }
sealed class C : B { public new string Who(int k) => "C" + k; public override string ToString() => Who(5) + base.ToString() + ((A)this).Who(2); }
Decision Score(Transaction tx) => Decision.Review(0, $"{new B()}{new C()}");
---
// primary constructors that capture
class Counter(int start, string name) { int _n = start; public int Next() => _n += start; public string Name => name + start; }
struct Pt(double x, double y) { public readonly double Len => Math.Sqrt(x * x + y * y); public void Move(double d) { x += d; y -= d; } }
Decision Score(Transaction tx) { var c = new Counter(3, "c"); c.Next(); var p = new Pt(3, 4); p.Move(1); return Decision.Review(c.Next() + p.Len, c.Name); }
---
// properties: auto, init, required, computed, field keyword
class O { public required int A { get; init; } public int B { get; set; } = 5; public int C { get => field; set => field = Math.Max(0, value); } public int D => A * B; }
Decision Score(Transaction tx) { var o = new O { A = 3, C = -5 }; o.B++; o.C += 7; return Decision.Review(o.D * 10 + o.C, ""); }
---
// nested and generic classes
class Outer<T> { public class Inner<U>(T t, U u) { public (T, U) Both => (t, u); public Outer<U>.Inner<T> Flip() => new(u, t); } public static Inner<int> Of(T t) => new(t, 5); }
Decision Score(Transaction tx) => Decision.Review(Outer<string>.Of("x").Both.Item2, $"{Outer<string>.Of("y").Flip().Both}");
---
// enums and flags
enum Level : byte { Low = 1, Mid = 5, High = 200 }
[Flags] enum F { None = 0, A = 1, B = 2, C = 4 }
Decision Score(Transaction tx) { var f = F.A | F.C; f ^= F.B; f &= ~F.A; Level l = tx.Amount > 100 ? Level.High : Level.Low; return Decision.Review((int)f * 1000 + (int)l, f.HasFlag(F.B) ? "has" : "no"); }
---
// nullable values and references
Decision Score(Transaction tx) { int? a = null; int? b = 3; var c = a + b; var d = a ?? b ?? 0; int? e = tx.Amount > 0 ? 1 : null; bool? t = null; var u = t | true; string? s = null; var n = s?.Length ?? -1; s ??= "x"; List<int>? l = null; var m = l?[0] ?? 9; return Decision.Review(d + n + m + (c ?? 50) + (e.HasValue ? e.Value : 0) + (a < b ? 1000 : 0), $"{s}{u}{a == null}"); }
---
// null conditional assignment
class N { public int V; public N? Next; }
Decision Score(Transaction tx) { N? n = new N { Next = new N() }; N? z = null; n?.Next?.V = 5; z?.V = 1; n?.V += 3; return Decision.Review(n!.V * 10 + n.Next!.V, ""); }
---
// boxing, unboxing, pattern on object
struct B { public int V; public override string ToString() => $"B{V}"; }
Decision Score(Transaction tx) { object[] os = [1, 2.5, "s", 'c', new B { V = 3 }, (byte)7, null!, true, 9m]; var log = ""; foreach (var o in os) log += o switch { int i when i > 5 => "I", int i => $"i{i}", double d => $"d{d}", string { Length: 1 } s => s, char c => c + "!", B { V: > 2 and < 5 } b => b.ToString(), byte => "y", null => "0", bool b => b ? "t" : "f", _ => "?" }; return Decision.Review(os.OfType<int>().Count(), log); }
---
// structs are copied
struct C { public int N; public void Inc() => N++; }
class H { public readonly C R = new(); public C M; }
Decision Score(Transaction tx) { var h = new H(); h.R.Inc(); h.M.Inc(); var a = h.M; a.Inc(); C[] cs = new C[2]; cs[1].Inc(); var l = new List<C> { a }; l[0].Inc(); ref var r = ref cs[0]; r.Inc(); r.Inc(); return Decision.Review(h.R.N * 10000 + h.M.N * 1000 + a.N * 100 + cs[1].N * 10 + l[0].N + cs[0].N, ""); }
---
// struct iterator and lambda in a struct
readonly struct R(int a, int b) { public IEnumerable<int> All() { for (var i = a; i < b; i++) yield return i; } public Func<int, int> Adder() { var x = a; return n => n + x; } }
Decision Score(Transaction tx) => Decision.Review(new R(2, 6).All().Sum() + new R(5, 0).Adder()(3), "");
---
// script types in script generics
record Item(string Id, double W);
class Bag<T> where T : notnull { readonly Dictionary<T, int> _n = []; public void Add(T t) => _n[t] = _n.TryGetValue(t, out var n) ? n + 1 : 1; public int this[T t] => _n.GetValueOrDefault(t); }
Decision Score(Transaction tx) { var b = new Bag<Item>(); for (var i = 0; i < 10; i++) b.Add(new Item($"{i % 3}", i % 2)); return Decision.Review(b[new Item("0", 0)] * 10 + b[new Item("1", 1)], ""); }
---
// IComparable and IEquatable of the script
sealed class Ver(int a, int b) : IComparable<Ver>, IEquatable<Ver> { public int A => a; public int B => b; public int CompareTo(Ver? o) => a != o!.A ? a.CompareTo(o.A) : b.CompareTo(o.B); public bool Equals(Ver? o) => o is not null && a == o.A && b == o.B; public override bool Equals(object? o) => Equals(o as Ver); public override int GetHashCode() => a * 31 + b; public override string ToString() => $"{a}.{b}"; }
Decision Score(Transaction tx) { Ver[] v = [new(2, 1), new(1, 9), new(1, 2), new(2, 0)]; var sorted = v.Order().ToArray(); Array.Sort(v); return Decision.Review(v.Max()!.A * 100 + Array.IndexOf(v, new Ver(2, 0)) + new HashSet<Ver>(v) { new(1, 2) }.Count, string.Join(",", v.Concat(sorted).Select(x => x.ToString()))); }
---
// anonymous types and tuples as keys
Decision Score(Transaction tx) { var xs = tx.RecentAmounts.Select((a, i) => new { A = a, Odd = i % 2 }).ToList(); var g = xs.GroupBy(x => new { x.Odd, Big = x.A > 50 }).OrderBy(g => g.Key.Odd).ThenBy(g => g.Key.Big).Select(g => $"{g.Key.Odd}{g.Key.Big}{g.Count()}"); var t = new Dictionary<(int, bool), double> { [(1, true)] = 2 }; return Decision.Review(t[(1, true)], string.Join(",", g) + xs[0]); }
---
// covariant and contravariant conversions
Decision Score(Transaction tx) { IEnumerable<object> os = new List<string> { "a", "bb" }; Func<object, string> g = o => o.ToString()!; Func<string, object> f = g; Action<object> any = o => { }; Action<string> act = any; act("x"); object[] arr = new string[] { "q" }; return Decision.Review(os.Count(), $"{f("z")}{arr[0]}"); }
---
// own exception-free result type
readonly record struct Result<T>(T? Value, string? Error) { public Result<U> Then<U>(Func<T, Result<U>> f) => Error is null ? f(Value!) : new(default, Error); public static implicit operator Result<T>(T v) => new(v, null); }
static Result<int> Parse(string s) => int.TryParse(s, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : new Result<int>(0, "bad " + s);
Decision Score(Transaction tx) => Decision.Review(Parse("12").Then<int>(n => n * 2).Then<double>(n => n + 0.5).Value, Parse("x").Then<int>(n => n).Error ?? "");
---
// checked user operators
readonly struct U(byte v) { public byte V => v; public static U operator +(U a, U b) => new((byte)(a.V + b.V)); public static U operator checked +(U a, U b) => new(checked((byte)(a.V + b.V))); }
Decision Score(Transaction tx) { var s = ""; var a = new U(200); s += (a + a).V; try { s += checked(a + a).V; } catch (OverflowException) { s += "!"; } return Decision.Review(0, s); }
---
// interface properties and indexers on structs through constraints
interface IBox { int Value { get; set; } int this[int i] { get; } }
struct Bx : IBox { int _v; public int Value { get => _v; set => _v = value; } public int this[int i] => _v + i; }
static int Bump<T>(ref T t) where T : struct, IBox { t.Value += 5; return t[2]; }
static int BumpBoxed(IBox b) { b.Value++; return b.Value; }
Decision Score(Transaction tx) { var b = new Bx(); var r = Bump(ref b); IBox boxed = b; BumpBoxed(boxed); return Decision.Review(r * 100 + b.Value * 10 + boxed.Value, ""); }
