// collection expressions
Decision Score(Transaction tx) { int[] a = [1, 2, 3]; List<int> b = [..a, 4, ..a]; ImmutableArray<int> c = [..b, 9]; HashSet<string> d = ["a", "b", "a"]; IEnumerable<int> e = [1, ..c]; ReadOnlySpan<int> f = [5, 6]; Span<int> g = [..a]; IReadOnlyList<double> h = [..tx.RecentAmounts, 1]; IList<int> i = [1]; i.Add(2); int[][] j = [[1], [2, 3], []]; FrozenSet<int> k = [1, 2]; return Decision.Review(b.Count * 1000 + c.Length * 100 + d.Count * 10 + e.Sum() + f.Length + g[2] + h.Count + i.Count + j.Sum(x => x.Length) + k.Count, ""); }
---
// list patterns
static string Of(int[] a) => a switch { [] => "empty", [1] => "one", [1, .., 9] => "1..9", [var x, _] => $"two{x}", [_, .. var rest] when rest.Length > 3 => $"many{rest.Length}", [> 5, ..] => "big", _ => "other" };
Decision Score(Transaction tx) => Decision.Review(0, string.Join(",", new int[][] { [], [1], [1, 5, 9], [4, 4], [1, 2, 3, 4, 5], [7, 8, 9], [2, 2, 2] }.Select(Of)) + (tx.RecentAmounts is [var first, .., var last] ? $"{first}{last}" : ""));
---
// property, relational, positional and logical patterns
record Pt(int X, int Y);
static string Quad(Pt p) => p switch { (0, 0) => "o", { X: > 0, Y: > 0 } => "I", { X: < 0 and >= -10, Y: not 0 } => "II", (_, < 0 or > 100) => "far", { X: var x } when x % 2 == 0 => "even", _ => "?" };
Decision Score(Transaction tx) => Decision.Review(0, string.Join(",", new[] { new Pt(0, 0), new Pt(1, 1), new Pt(-5, 2), new Pt(0, -1), new Pt(0, 200), new Pt(4, 0), new Pt(3, 0) }.Select(Quad)));
---
// switch on strings by hash
static int Of(string s) => s switch { "alpha" => 1, "beta" => 2, "gamma" => 3, "delta" => 4, "epsilon" => 5, "zeta" => 6, "eta" => 7, "theta" => 8, "iota" => 9, "kappa" => 10, "" => 11, _ => 0 };
Decision Score(Transaction tx) { var s = 0; foreach (var w in new[] { "beta", "kappa", "", "nope", "eta", "alph" }) { s = s * 12 + Of(w); switch (w) { case "one": case "two": case "three": s++; break; case "four": case "five": case "six": case "eta": s += 2; goto case "one"; case "seven": break; default: s += 3; break; } } return Decision.Review(s, ""); }
---
// switch expression without a match
Decision Score(Transaction tx) { try { var x = (int)tx.Amount switch { 1 => 2, 2 => 3 }; return Decision.Review(x, ""); } catch (Exception) { return Decision.Review(-1, "none"); } }
---
// switch over longs, chars and tuples
static int F(long l, char c, (bool, int) t) => l switch { < -5 => 1, > 10_000_000_000 => 2, 7 => 3, _ => 4 } * 100 + c switch { >= 'a' and <= 'f' => 1, 'x' or 'y' => 2, _ => 3 } * 10 + t switch { (true, > 5) => 1, (false, _) => 2, _ => 3 };
Decision Score(Transaction tx) => Decision.Review(F(-9, 'c', (true, 9)) + F(20_000_000_000, 'y', (false, 0)) + F(7, 'q', (true, 1)) + F(0, 'A', (true, 6)), "");
---
// interpolation
Decision Score(Transaction tx) { var x = 1234.5678; var raw = $$"""{"v": {{x:F1}} , "b": {1} }"""; return Decision.Review(raw.Length, $"{x,10:F2}|{x,-8:E1}|{tx.Id,5}|{true}|{'c'}|{DateOnly.FromDayNumber(700000):yyyy-MM-dd}|{tx.At:HH}|{(x > 1 ? "a" : "b")}|{{}}|{null}|{12:D5}|{255:X}" + raw); }
---
// string building
Decision Score(Transaction tx) { var b = new StringBuilder(); for (var i = 0; i < 10; i++) b.Append(i).Append(',').AppendLine("x").Insert(0, i); b.Replace("1", "one"); var s = "a" + 1 + 'c' + 2.5 + null + true; s += string.Concat("x", "y", "z", "w", "v"); return Decision.Review(b.Length, s + b.ToString()[..20].Replace("\r", "").Replace("\n", "")); }
---
// string members
Decision Score(Transaction tx) { var s = " The quick, brown fox "; var t = s.Trim().ToUpperInvariant().Split(' ', ','); return Decision.Review(s.IndexOf("quick", StringComparison.Ordinal) + s.Count(char.IsLetter), string.Join("|", t) + s.Contains("fox") + s.Substring(5, 3) + string.Compare("a", "b", StringComparison.Ordinal) + "x".PadLeft(3, '-') + "abc".Contains('b') + string.Join("", "abc".Reverse())); }
---
// numbers
Decision Score(Transaction tx) { var d = 0.1 + 0.2; var m = 1.10m * 3; var l = long.MaxValue; var u = unchecked((uint)-1); var sh = (1 << 33) + (-8 >> 1) + (-8 >>> 28); float f = 1f / 3; unchecked { l += 2; } var nan = double.NaN; return Decision.Review(d + (double)m + sh + Math.Round(2.5) + Math.Round(-3.5, MidpointRounding.AwayFromZero), $"{l}{u}{f}{nan != 1}{nan > 1}{(int)-2.7}{7 % -3}{-7 / 2}{1.0 / 0}{(byte)(d * 100)}{5 & 6 | 1 ^ 8}{~5}"); }
---
// decimals and conversions
Decision Score(Transaction tx) { decimal a = 10m / 3; var b = decimal.Round(a, 2, MidpointRounding.ToEven); long c = (long)1e18; short d = unchecked((short)70000); char e = (char)('a' + 2); int g = 'z' - 'a'; double h = c; object o = 3; long n = (int)o; return Decision.Review((double)b + d + g + n, $"{a}{b}{c}{e}{h}"); }
---
// compound assignment and side effects in order
static int T(ref string log, string s, int v) { log += s; return v; }
Decision Score(Transaction tx) { var log = ""; int[] a = [1, 2, 3]; a[T(ref log, "i", 1)] += T(ref log, "v", 5); var i = 0; i = i++ + ++i; var x = a[i - 1]++ * --a[0]; a[0] <<= 3; a[2] |= 8; a[2] %= 7; return Decision.Review(i * 100 + x + a.Sum(), log); }
---
// short circuit, conditional, coalescing
static bool T(List<int> l, int n, bool r) { l.Add(n); return r; }
Decision Score(Transaction tx) { var l = new List<int>(); var a = T(l, 1, false) && T(l, 2, true) || T(l, 3, true) && !T(l, 4, false); var b = T(l, 5, true) | T(l, 6, true) ^ T(l, 7, false); string? n = null; var c = n ?? (T(l, 8, true) ? "y" : "n"); return Decision.Review(a && b ? 1 : 0, c + string.Join("", l)); }
---
// query syntax
Decision Score(Transaction tx) { var q = from a in tx.RecentAmounts let b = a * 2 where b > 50 orderby b descending, a select new { a, b }; var j = from x in new[] { 1, 2, 3 } join y in new[] { 2, 3, 4 } on x equals y select x * y; var g = from x in Enumerable.Range(0, 10) group x by x % 3 into h where h.Count() > 3 select (h.Key, h.Sum()); var m = from x in new[] { 1, 2 } from y in new[] { 10, 20 } select x * y; var gj = from x in new[] { 1, 2 } join y in new[] { 1, 1, 3 } on x equals y into ys select ys.Count(); return Decision.Review(j.Sum() + m.Sum(), string.Join(",", q) + string.Join(",", g) + string.Join(",", gj)); }
---
// many lets in a query
Decision Score(Transaction tx) => Decision.Review((from a in tx.RecentAmounts let b = a + 1 let c = b * 2 let d = c - a let e = d + b let f = e * 0.5 let g = f + c let h = g - d let i = h + 1 let j = i * 2 let k = j + a select k + b + c).Sum(), "");
---
// LINQ operators
Decision Score(Transaction tx) { var xs = Enumerable.Range(1, 20); return Decision.Review(xs.Where(x => x % 2 == 0).Select((x, i) => x * i).TakeWhile(x => x < 100).Aggregate(1, (a, b) => a + b) + xs.Skip(3).Take(4).Zip([1, 2, 3], (a, b) => a * b).Sum() + xs.Chunk(6).Select(c => c.Length).Last() + xs.Average() + xs.MaxBy(x => x % 7) + xs.ToDictionary(x => x, x => x * 2)[7] + xs.ToLookup(x => x % 4)[1].Count() + xs.Distinct().Count() + xs.Except([1, 2]).First() + xs.Reverse().ElementAt(3) + xs.SelectMany(x => Enumerable.Repeat(x, x % 3)).Count() + xs.Prepend(0).Append(5).Last(), string.Join(",", xs.OrderBy(x => x % 5).ThenByDescending(x => x).Take(5)) + xs.Any(x => x > 19) + xs.All(x => x > 1) + xs.Contains(5) + xs.SequenceEqual(xs.ToArray())); }
---
// multi-dimensional and jagged arrays
Decision Score(Transaction tx) { var a = new int[3, 4]; for (var i = 0; i < a.GetLength(0); i++) for (var j = 0; j < a.GetLength(1); j++) a[i, j] = i * j; int[,] b = { { 1, 2 }, { 3, 4 } }; var c = new double[2, 2, 2]; c[1, 0, 1] = 5; var d = new int[3][]; for (var i = 0; i < 3; i++) d[i] = new int[i + 1]; d[2][1] = 7; ref var r = ref b[1, 1]; r += 10; var s = 0; foreach (var x in a) s += x; foreach (var x in c) s += (int)x; return Decision.Review(s + b[1, 1] * 100 + d.Sum(x => x.Length) + d[2][1], $"{a.Length}{b.Rank}"); }
---
// arrays of structs, initializers and large constant arrays
struct P { public int X, Y; }
Decision Score(Transaction tx) { P[] ps = [new() { X = 1 }, new() { Y = 2 }]; ps[0].Y = 5; int[] big = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]; ReadOnlySpan<byte> u = [1, 2, 3, 4, 5, 6, 7, 8]; double[] ds = [1.5, 2.5, 3.5, 4.5, 5.5]; string[] ss = ["a", "b"]; return Decision.Review(ps[0].Y + big.Sum() + u[3] + ds[4] + ss.Length, "u8"u8.Length.ToString(CultureInfo.InvariantCulture)); }
---
// object, collection and index initializers
class N { public int V { get; set; } public List<int> L { get; } = []; public Dictionary<string, int> D { get; } = []; public N? Next { get; set; } }
Decision Score(Transaction tx) { var n = new N { V = 1, L = { 1, 2, 3 }, D = { ["a"] = 1, ["b"] = 2 }, Next = new() { V = 9, L = { 7 } } }; var d = new Dictionary<string, List<int>> { { "x", [1] }, { "y", [2, 3] } }; return Decision.Review(n.L.Sum() * 100 + n.D["b"] * 10 + n.Next!.L[0] + d["y"].Count, ""); }
---
// dictionaries, sets, queues and stacks
Decision Score(Transaction tx) { var d = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 2, ["a"] = 1 }; var q = new Queue<int>([1, 2, 3]); q.Enqueue(q.Dequeue()); var s = new Stack<int>(); s.Push(1); s.Push(2); var l = new LinkedList<int>([1, 2]); l.AddFirst(0); var p = new PriorityQueue<string, int>(); p.Enqueue("low", 5); p.Enqueue("high", 1); var h = new HashSet<int> { 1, 2, 3 }; h.IntersectWith([2, 3, 4]); return Decision.Review(q.Peek() * 100 + s.Pop() * 10 + h.Count, p.Dequeue() + string.Join(",", d.Select(k => k.Key + k.Value)) + l.First!.Value); }
---
// foreach over dictionaries and key value pairs
Decision Score(Transaction tx) { var s = 0.0; var names = ""; foreach (var (k, v) in tx.Features) { s += v; names += k; } foreach (var pair in new Dictionary<int, string> { [1] = "a", [2] = "b" }) names += pair.Key + pair.Value; return Decision.Review(s, names + (tx.Features.TryGetValue("velocity", out var x) ? x : -1)); }
---
// dates and times
Decision Score(Transaction tx) { var t = tx.At.AddDays(40).AddHours(-5.5); var span = t - tx.At; var d = new DateOnly(2024, 2, 29).AddYears(1); return Decision.Review(span.TotalHours + tx.At.Hour + (int)t.DayOfWeek, $"{t:yyyy-MM-dd HH:mm}{d:yyyy-MM-dd}{new TimeSpan(1, 2, 3)}"); }
---
// tuples: nesting, equality, swap, large
Decision Score(Transaction tx) { var t = (1, 2, 3, 4, 5, 6, 7, 8, 9); var (a, b) = (1, 2); (a, b) = (b, a + b); var n = (x: (y: 1, z: "q"), w: 2.0); (int, string) p = (1, "a"); var list = new List<(int A, string B)> { (1, "x"), (2, "y") }; list.Sort((l, r) => r.A - l.A); return Decision.Review(t.Item9 + a * 10 + b, $"{n.x.z}{p == (1, "a")}{list[0].B}{t}{(1, 2).CompareTo((1, 3))}"); }
---
// out variables, discards, is patterns in conditions
Decision Score(Transaction tx) { var s = 0.0; foreach (var w in "1,x,2.5,,7".Split(',')) { if (double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) && v is > 1 and var big) s += big; else if (w is not { Length: > 0 } and not null) s += 100; _ = w.Length; } return Decision.Review(s, ""); }
---
// local constants, nameof, default, sizeof
Decision Score(Transaction tx) { const string N = nameof(Decision); const int K = sizeof(long) * 2; int d = default; (int, string?) t = default; return Decision.Review(K + d + t.Item1, N + nameof(tx.Amount)); }
---
// characters
Decision Score(Transaction tx) { var n = 0; foreach (var c in "aB3 é€😀\t") { if (char.IsLetter(c)) n += 1; if (char.IsDigit(c)) n += 10 * (c - '0'); if (char.IsWhiteSpace(c)) n += 100; if (char.IsSurrogate(c)) n += 1000; n += char.ToUpperInvariant(c) % 3; } return Decision.Review(n, "\u0041\x42\e[0m"); }
---
// ref locals, ref ternary, ref foreach
Decision Score(Transaction tx) { int[] a = [1, 2, 3]; int[] b = [4, 5, 6]; ref var r = ref (tx.Amount > 100 ? ref a[0] : ref b[0]); r = 50; foreach (ref var x in a.AsSpan()) x *= 2; ref int last = ref a[^1]; last = ref b[1]; last++; return Decision.Review(a.Sum() * 100 + b.Sum(), ""); }
---
// bit tricks and hashing by hand
static uint Fnv(string s) { var h = 2166136261u; foreach (var c in s) { h ^= c; h *= 16777619; } return h; }
Decision Score(Transaction tx) => Decision.Review(Fnv(tx.Id) % 1000 + BitOperations.PopCount(Fnv("x")) + BitOperations.LeadingZeroCount(5u), $"{Fnv("abc"):x8}");
---
// small and large integers
Decision Score(Transaction tx) { sbyte a = -100; a -= 100; ushort b = 65535; b++; ulong c = ulong.MaxValue / 3 << 5; nint d = 7; short e = (short)(a * b - 40000); return Decision.Review(a + b + (double)(c % 97) + d + e, $"{c:X}"); }
---
// statistics
Decision Score(Transaction tx) { var xs = tx.RecentAmounts; var n = xs.Count; var mean = xs.Sum() / n; var variance = 0.0; foreach (var x in xs) variance += (x - mean) * (x - mean); var sorted = xs.ToArray(); Array.Sort(sorted); var median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2; return Decision.Review(Math.Round(Math.Sqrt(variance / n) + median, 9), $"{mean:R}"); }
---
// regression by gradient descent
Decision Score(Transaction tx) { var (w, b) = (0.0, 0.0); double[] xs = [1, 2, 3, 4], ys = [3, 5, 7, 9]; for (var epoch = 0; epoch < 200; epoch++) for (var i = 0; i < xs.Length; i++) { var e = w * xs[i] + b - ys[i]; w -= 0.02 * e * xs[i]; b -= 0.02 * e; } return Decision.Review(Math.Round(w, 6), $"{b:F6}"); }
---
// decision tree by nested conditionals
Decision Score(Transaction tx) => tx.Amount > 500 ? tx.Country == "DE" ? Decision.Review(1, "a") : tx.Currency is "USD" or "EUR" ? Decision.Decline(2, "b") : Decision.Approve(3) : tx.RecentAmounts.Count switch { > 3 => Decision.Review(4, "c"), 2 when tx.Country == "US" => Decision.Approve(5, "d"), _ => Decision.Approve(6) };
