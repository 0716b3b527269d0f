// recursion, direct and mutual
static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
static bool Even(int n) => n == 0 || Odd(n - 1);
static bool Odd(int n) => n != 0 && Even(n - 1);
Decision Score(Transaction tx) => Decision.Review(Fib(15), $"{Even(40)}{Odd(17)}");
---
// recursion through a delegate
Decision Score(Transaction tx) { Func<int, int> f = null!; f = n => n <= 1 ? 1 : n * f(n - 1); return Decision.Review(f(10), ""); }
---
// recursion through an interface and a virtual
interface I { int Go(int n); }
class A(I? next) : I { public virtual int Go(int n) => n == 0 ? 0 : 1 + (next ?? this).Go(n - 1); }
class B(I next) : A(next) { public override int Go(int n) => 10 + base.Go(n); }
Decision Score(Transaction tx) => Decision.Review(new B(new A(new B(new A(null)))).Go(12), "");
---
// recursion of generic methods and types
static int Count<T>(T[] all, int i) => i >= all.Length ? 0 : 1 + Count(all, i + 1);
class Tree<T>(T value, Tree<T>? left, Tree<T>? right) { public int Depth => 1 + Math.Max(left?.Depth ?? 0, right?.Depth ?? 0); public IEnumerable<T> All() { if (left is not null) foreach (var v in left.All()) yield return v; yield return value; if (right is not null) foreach (var v in right.All()) yield return v; } }
Decision Score(Transaction tx) { Tree<int>? t = null; for (var i = 0; i < 6; i++) t = new Tree<int>(i, t, i % 2 == 0 ? new Tree<int>(100 + i, null, null) : null); return Decision.Review(t!.Depth * 100 + Count(new[] { 1, 2, 3 }, 0), string.Join(",", t.All())); }
---
// local functions capture by reference
Decision Score(Transaction tx) { var a = 1; var b = 2.5; void Add(int n) { a += n; b *= 2; if (n > 0) Add(n - 1); } Add(3); int Get() => a; return Decision.Review(Get() + b, ""); }
---
// nested local functions and shadowed captures
Decision Score(Transaction tx) { var x = 1; int Outer(int y) { var z = x + y; int Inner(int w) { x++; z += w; return z; } return Inner(1) + Inner(2) + x; } return Decision.Review(Outer(10) + Outer(20), ""); }
---
// closures over loop variables
Decision Score(Transaction tx) { var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) fs.Add(() => i); foreach (var j in new[] { 10, 20 }) fs.Add(() => j); return Decision.Review(fs.Sum(f => f()), ""); }
---
// static lambdas and method groups
static double Twice(double x) => x * 2;
Decision Score(Transaction tx) { Func<double, double> f = Twice; Func<double, double> g = static x => x + 1; return Decision.Review(tx.RecentAmounts.Select(f).Select(g).Select(Math.Sqrt).Sum(), ""); }
---
// in, out, ref
static void F(in int a, out int b, ref int c) { b = a * 2; c += b; }
static ref int Pick(int[] xs, int i) => ref xs[i];
static ref readonly int Larger(in int a, in int b) { if (a > b) return ref a; return ref b; }
Decision Score(Transaction tx) { var c = 5; F(3, out var b, ref c); int[] xs = [1, 2, 3]; Pick(xs, 1) = 50; ref var r = ref Pick(xs, 2); r++; r *= 2; var m = Larger(b, c); return Decision.Review(b * 10000 + c * 100 + xs.Sum() + m, ""); }
---
// ref arguments of a direct method with a loop
static int Grow(ref int a, out int b, in int c) { b = 0; for (var i = 0; i < c; i++) { a += i; b -= a; } return a ^ b; }
Decision Score(Transaction tx) { var a = 1; var r = Grow(ref a, out var b, 7); return Decision.Review(r + a * 3 + b * 5, ""); }
---
// twelve parameters
static double Many(int a, double b, string c, bool d, int e, double f, string g, bool h, long i, float j, decimal k, char l) { var s = 0.0; for (var n = 0; n < 3; n++) s += a + b + c.Length + (d ? 1 : 0) + e + f + g.Length + (h ? 2 : 0) + i + j + (double)k + l; return s; }
Decision Score(Transaction tx) => Decision.Review(Many(1, 2, "abc", true, 5, 6, "g", false, 9, 10f, 11m, 'l'), "");
---
// optional, named and params arguments
static int F(int a = 1, int b = 2, params int[] rest) => a * 100 + b * 10 + rest.Length;
static double G(string head, params ReadOnlySpan<double> xs) { var s = head.Length + 0.0; foreach (var x in xs) s += x; return s; }
static int H(params IEnumerable<int> xs) => xs.Sum();
static int L(params List<int> xs) { xs.Add(5); return xs.Count; }
Decision Score(Transaction tx) => Decision.Review(F() + F(b: 5) + F(1, 2, 3, 4) + G("ab", 1, 2, 3) + G("") + H(1, 2, 3) + L(1, 2), "");
---
// expression bodies, tuples, deconstruction
static (double Mean, double Max) Stats(IReadOnlyList<double> xs) { var m = double.MinValue; var s = 0.0; foreach (var x in xs) { s += x; m = Math.Max(m, x); } return (s / xs.Count, m); }
Decision Score(Transaction tx) { var (mean, max) = Stats(tx.RecentAmounts); (mean, max) = (max, mean); var t = (a: 1, b: (c: 2, d: "x")); var (_, (c, d)) = t; return Decision.Review(mean - max + c, $"{d}{t}{t == (1, (2, "x"))}"); }
---
// iterator with try and finally, disposed early
static IEnumerable<int> Gen(List<string> log) { try { for (var i = 0; ; i++) { try { yield return i; } finally { log.Add($"in{i}"); } } } finally { log.Add("out"); } }
Decision Score(Transaction tx) { var log = new List<string>(); foreach (var i in Gen(log)) { if (i == 2) break; } var first = Gen(log).First(); return Decision.Review(first, string.Join(",", log)); }
---
// iterators nested in each other
static IEnumerable<int> Down(int n) { if (n == 0) yield break; yield return n; foreach (var m in Down(n - 1)) yield return m; }
Decision Score(Transaction tx) => Decision.Review(Down(12).Aggregate(0, (a, b) => a * 3 % 1009 + b), "");
---
// enumerators by hand
static IEnumerator<int> Squares(int n) { for (var i = 0; i < n; i++) yield return i * i; }
Decision Score(Transaction tx) { using var e = Squares(5); var s = 0; while (e.MoveNext()) s += e.Current; return Decision.Review(s, ""); }
---
// iterator with parameters captured and enumerated twice
static IEnumerable<double> Scale(IEnumerable<double> xs, double by) { foreach (var x in xs) { by += 1; yield return x * by; } }
Decision Score(Transaction tx) { var q = Scale(tx.RecentAmounts, 2); return Decision.Review(q.Sum() + q.Count() + q.Last(), ""); }
---
// callback depth does not drift
double Inner(Func<double, double> f) => f(1);
double Shift(double x) => Inner(y => y + x);
Decision Score(Transaction tx) => Decision.Review(Enumerable.Range(0, 3000).Select(i => Shift(i) + Shift(i)).Sum(), "");
---
// sort with a comparison that calls script code
static int Rank(string s) { var r = 0; foreach (var c in s) r += c; return r; }
Decision Score(Transaction tx) { var l = new List<string> { "pear", "fig", "apple", "kiwi", "date" }; l.Sort((a, b) => Rank(a) - Rank(b)); var sorted = l.OrderByDescending(Rank).ThenBy(s => s, StringComparer.Ordinal).ToList(); return Decision.Review(Rank(l[0]), string.Join(",", l.Concat(sorted))); }
---
// custom comparers
sealed class ByLength : IComparer<string>, IEqualityComparer<string> { public int Compare(string? a, string? b) => a!.Length - b!.Length; public bool Equals(string? a, string? b) => a!.Length == b!.Length; public int GetHashCode(string s) => s.Length; }
Decision Score(Transaction tx) { var c = new ByLength(); var set = new SortedSet<string>(c) { "aaa", "b", "cc", "dd" }; var d = new Dictionary<string, int>(c) { ["x"] = 1, ["yy"] = 2 }; d["z"] = 7; var h = new HashSet<string>(["p", "q", "rr"], c); return Decision.Review(set.Count * 100 + d["w"] * 10 + h.Count, string.Join(",", set)); }
---
// currying and composition
static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));
static Func<int, Func<int, int>> Add => a => b => a + b;
Decision Score(Transaction tx) => Decision.Review(Compose<int, int, string>(Add(3), n => $"<{n}>")(4).Length, Compose((int x) => x * 2, (int y) => $"{y}!")(21));
---
// multicast delegates
Decision Score(Transaction tx) { var log = ""; Action<int> a = n => log += n; a += n => log += n * 2; Action<int> b = n => log += "b"; a += b; a(3); a -= b; a(4); return Decision.Review(0, log); }
---
// own delegate types with ref parameters
delegate int Step(ref int state, in int by);
Decision Score(Transaction tx) { Step s = (ref int st, in int by) => st = st * 31 + by; var x = 1; var t = 0; for (var i = 0; i < 5; i++) t ^= s(ref x, i); return Decision.Review(x, $"{t}"); }
---
// long straight line
Decision Score(Transaction tx)
{
    var a = tx.Amount; var b = a * 2; var c = b + a; var d = c - 1; var e = d / 3; var f = e * e; var g = Math.Sqrt(f); var h = g + a; var i = h * b; var j = i - c; var k = j / (d + 1); var l = k + e; var m = l * f; var n = m - g; var o = n + h; var p = o / (i + 1); var q = p * j; var r = q + k; var s = r - l; var t = s * 0.5; var u = t + m; var v = u - n; var w = v * 0.25; var x = w + o; var y = x - p; var z = y + q;
    return Decision.Review(Math.Round(z, 3) % 1000, $"{a:F1} {z:E3}");
}
---
// early returns of a direct method
static int Collatz(int n, int steps) { if (n == 1) return steps; if (steps > 500) return -1; if (n % 2 == 0) return Collatz(n / 2, steps + 1); return Collatz(3 * n + 1, steps + 1); }
Decision Score(Transaction tx) { var best = 0; for (var i = 1; i < 30; i++) best = Math.Max(best, Collatz(i, 0)); return Decision.Review(best, ""); }
---
// caller argument defaults and constants
const double Rate = 0.07; const string Name = "n"; const int Big = int.MaxValue; const decimal Money = 12.34m;
static decimal Tax(decimal x, decimal rate = 0.19m) => x * rate;
Decision Score(Transaction tx) { const int Local = 3; const string Text = Name + "x"; return Decision.Review((double)Tax(Money) + Rate * Local + Big % 7, Text); }
---
// generic constraints and default
static T Or<T>(T? x, T other) where T : struct => x ?? other;
static T? First<T>(IEnumerable<T> xs, Func<T, bool> p) where T : class { foreach (var x in xs) if (p(x)) return x; return default; }
Decision Score(Transaction tx) => Decision.Review(Or<double>(null, 2.5) + Or<int>(3, 4), First(["ab", "cde"], s => s.Length > 2) ?? "none");
---
// extension methods
static double Clip(this double x, double lo, double hi) => x < lo ? lo : x > hi ? hi : x;
static T Nth<T>(this IReadOnlyList<T> xs, int n) { var i = 0; foreach (var x in xs) if (i++ == n % xs.Count) return x; return xs[0]; }
Decision Score(Transaction tx) => Decision.Review(tx.Amount.Clip(0, 100) + tx.RecentAmounts.Nth(7), "clip");
