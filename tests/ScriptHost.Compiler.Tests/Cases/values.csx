// top-level values of every immutable kind
const int A = 3;
const string B = "b";
const decimal C = 1.5m;
readonly double D = Math.Sqrt(2);
readonly string E = string.Concat("e", "f");
readonly ImmutableArray<int> F = [1, 2, 3];
readonly FrozenSet<string> G = ["g", "h"];
readonly FrozenDictionary<string, double> H = new Dictionary<string, double> { ["x"] = 1.5, ["y"] = 2 }.ToFrozenDictionary();
readonly DateOnly I = new(2024, 1, 2);
readonly TimeSpan J = TimeSpan.FromHours(3);
readonly (int, string) K = (1, "k");
readonly DayOfWeek L = DayOfWeek.Friday;
readonly int? M = null;
Decision Score(Transaction tx) => Decision.Review(A + (double)C + D + F.Sum() + G.Count + H["x"] + I.Day + J.TotalHours + K.Item1 + (int)L + (M ?? 50), B + E);
---
// top-level values made by static functions
static double[] Table(int n) { var t = new double[n]; for (var i = 1; i < n; i++) t[i] = t[i - 1] + 1.0 / i; return t; }
readonly ImmutableArray<double> Harmonic = [.. Table(50)];
Decision Score(Transaction tx) { var s = 0.0; foreach (var h in Harmonic) s += h; return Decision.Review(Math.Round(s, 9), $"{Harmonic.Length}"); }
---
// top-level values of own records
sealed record Band(double From, double To, string Name) { public bool Has(double x) => x >= From && x < To; }
readonly ImmutableArray<Band> Bands = [new(0, 100, "low"), new(100, 500, "mid"), new(500, double.MaxValue, "high")];
Decision Score(Transaction tx) { foreach (var b in Bands) if (b.Has(tx.Amount)) return Decision.Review(b.From, b.Name); return Decision.Approve(); }
---
// a loaded file with types
#load "lib/bands.csx"
Decision Score(Transaction tx) => Decision.Review(Cut(tx.Amount).Points + Limit, Cut(tx.Amount).Name);
//# lib/bands.csx
const int Limit = 7;
sealed record Cutoff(int Points, string Name);
static Cutoff Cut(double x) { for (var i = 0; i < 5; i++) if (x < i * 100) return new Cutoff(i, $"b{i}"); return new Cutoff(-1, "top"); }
---
// two loaded files
#load "lib/a.csx"
#load "lib/b.csx"
Decision Score(Transaction tx) => Decision.Review(Twice(Half(tx.Amount)), new Pair(1, 2).ToString());
//# lib/a.csx
static double Twice(double x) => x * 2;
readonly record struct Pair(int A, int B);
//# lib/b.csx
static double Half(double x) => x / 2;
---
// using alias and using static
using static System.Math;
using Amounts = System.Collections.Generic.List<double>;
Decision Score(Transaction tx) { Amounts a = [..tx.RecentAmounts]; return Decision.Review(Max(a[0], a[^1]) + Floor(PI), ""); }
---
// expression-bodied entry point
Decision Score(Transaction tx) => Decision.Approve(tx.Amount, tx.Id);
---
// static entry point
static Decision Score(Transaction tx) => Decision.Approve(tx.Amount / 3, tx.Id);
---
// entry point with another parameter name that calls itself
Decision Score(Transaction transaction) => transaction.Amount > 10 ? Score(transaction with { Amount = transaction.Amount / 2 }) : Decision.Approve(transaction.Amount);
---
// regions, pragmas and nullable
#nullable enable
#region one
static int One() => 1;
#endregion
#pragma warning disable CS0219
Decision Score(Transaction tx) { int unused = 5; return Decision.Approve(One()); }
---
// names that look like the meter's
static int meter(int fuel, int depth) { for (var i = 0; i < fuel; i++) depth += i; return depth; }
class Meter { public int Fuel; public int Floor => Fuel * 2; }
static class Guards { public static int Range(int a) => a + 1; }
Decision Score(Transaction tx) => Decision.Review(meter(5, 6) + new Meter { Fuel = 3 }.Floor + Guards.Range(1), "");
