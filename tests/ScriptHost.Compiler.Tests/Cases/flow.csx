// for, while, do, foreach
Decision Score(Transaction tx) { var s = 0.0; for (var i = 0; i < 10; i++) s += i; var n = 5; while (n-- > 0) s *= 1.5; do { s -= 1; } while (s > 300); foreach (var a in tx.RecentAmounts) s += a; return Decision.Review(s, $"{n}"); }
---
// goto backwards and forwards
Decision Score(Transaction tx) { var i = 0; var s = 0.0; again: i++; if (i > 20) goto done; if (i % 3 == 0) goto again; s += i; goto again; done: return Decision.Review(s, "goto"); }
---
// goto out of nested loops
Decision Score(Transaction tx) { for (var i = 0; i < 10; i++) for (var j = 0; j < 10; j++) if (i * j == 42) { goto found; } return Decision.Approve(); found: return Decision.Review(42, "found"); }
---
// switch with goto case and default
Decision Score(Transaction tx) { var s = 0; for (var i = 0; i < 8; i++) switch (i) { case 0: s += 1; goto case 3; case 1: s += 10; goto default; case 3: s += 100; break; case 4: case 5: s += 7; continue; default: s += 1000; break; } return Decision.Review(s, ""); }
---
// loop starts exactly at try
Decision Score(Transaction tx) { var i = 0; var s = 0; while (true) { try { if (++i > 10) break; if (i % 2 == 0) throw new InvalidOperationException(); s += i; } catch (InvalidOperationException) { s += 100; } } return Decision.Review(s, ""); }
---
// two tries start at one loop head
Decision Score(Transaction tx) { var i = 0; var s = 0; while (true) { try { try { if (++i > 12) break; if (i % 2 == 0) throw new ArgumentException(); if (i % 3 == 0) throw new InvalidOperationException(); s++; continue; } catch (ArgumentException) { s += 10; } } catch (InvalidOperationException) { s += 100; continue; } s += 1000; } return Decision.Review(s, ""); }
---
// three tries, one with finally, at one loop head
Decision Score(Transaction tx) { var i = 0; var s = 0; do { try { try { try { i++; if (i % 4 == 1) continue; if (i == 19) goto end; if (i % 4 == 2) throw new ArgumentException(); s += 1; } catch (ArgumentException) { s += 10; if (i > 15) continue; } } finally { s += 100; } } finally { s += 1000; } } while (i < 30); end: return Decision.Review(s, $"{i}"); }
---
// continue and break through finally
Decision Score(Transaction tx) { var s = 0; for (var i = 0; i < 20; i++) { try { if (i == 3) continue; if (i == 11) break; s += i; } finally { s += 1000; } s += 1; } return Decision.Review(s, ""); }
---
// while true, try, continue, finally
Decision Score(Transaction tx) { var i = 0; var s = 0.0; while (true) { try { if (i > 50) break; i++; continue; } finally { s += Math.Sqrt(i); } } return Decision.Review(s, ""); }
---
// leave out of three nested regions
Decision Score(Transaction tx) { var log = ""; for (var i = 0; i < 4; i++) { try { try { try { log += i; if (i == 1) continue; if (i == 2) return Decision.Review(i, log + "r"); log += "n"; } finally { log += "a"; } } catch (Exception) { log += "x"; } finally { log += "b"; } } finally { log += "c"; } } return Decision.Review(0, log); }
---
// return value is fixed before finally
static int F(ref int x) { try { return x; } finally { x = 99; } }
Decision Score(Transaction tx) { var x = 5; var y = F(ref x); return Decision.Review(x * 1000 + y, ""); }
---
// filters
Decision Score(Transaction tx) { var log = ""; bool Says(string s, bool r) { log += s; return r; } for (var i = 0; i < 4; i++) { try { try { if (i % 2 == 0) throw new ArgumentException("a"); throw new InvalidOperationException("b"); } catch (ArgumentException) when (Says("f" + i, i == 0)) { log += "A"; } finally { log += "|"; } } catch (Exception e) when (Says("g", i < 3)) { log += "M" + i; } catch (Exception) { log += "Z"; } } return Decision.Review(0, log); }
---
// filter with a loop
static bool Odd(int n) { while (n > 1) n -= 2; return n == 1; }
Decision Score(Transaction tx) { var s = 0; for (var i = 0; i < 9; i++) { try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (Odd(i)) { s += i; } catch (InvalidOperationException) { s += 100; } } return Decision.Review(s, ""); }
---
// filter that throws counts as false
static bool Bad(int n) => 10 / n > 0;
Decision Score(Transaction tx) { var s = ""; try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (Bad(0)) { s = "wrong"; } catch (Exception) { s = "right"; } return Decision.Review(0, s); }
---
// rethrow keeps going
static int F(int n) { try { if (n == 0) throw new InvalidOperationException("deep"); return F(n - 1) + 1; } catch (InvalidOperationException) { if (n < 3) throw; return n; } }
Decision Score(Transaction tx) => Decision.Review(F(10), "");
---
// loops in catch and finally
Decision Score(Transaction tx) { var s = 0; for (var k = 0; k < 3; k++) try { s += 10 / (k - 1); } catch (DivideByZeroException) { for (var i = 0; i < 5; i++) s += i; } finally { var i = 0; while (i < 4) { s += i; i++; } } return Decision.Review(s, ""); }
---
// loop heads at the start of a finally
Decision Score(Transaction tx) { var i = 0; var j = 0; try { i = 3; } finally { while (true) { if (j++ > 5) break; i += j; } } return Decision.Review(i, ""); }
---
// nested try in finally in loop
Decision Score(Transaction tx) { var s = 0; for (var i = 1; i < 6; i++) { try { s += 60 / (i - 3); } catch (DivideByZeroException) { s += 5; } finally { try { if (i == 4) throw new InvalidOperationException(); s += i; } catch (InvalidOperationException) { s += 1000; } finally { s += 10000; } } } return Decision.Review(s, ""); }
---
// using and using declarations
sealed class D(List<string> log, string name) : IDisposable { public void Dispose() => log.Add(name); }
Decision Score(Transaction tx) { var log = new List<string>(); using (new D(log, "a")) { using var b = new D(log, "b"); using var c = new D(log, "c"); log.Add("body"); } for (var i = 0; i < 3; i++) { using var d = new D(log, $"d{i}"); if (i == 1) continue; log.Add($"i{i}"); } return Decision.Review(log.Count, string.Join(",", log)); }
---
// exception crosses iterators and lambdas
static IEnumerable<int> Gen(List<string> log) { try { yield return 1; yield return 2; throw new InvalidOperationException(); } finally { log.Add("gen"); } }
Decision Score(Transaction tx) { var log = new List<string>(); try { foreach (var i in Gen(log).Select(i => { log.Add($"{i}"); return i; })) { } } catch (InvalidOperationException) { log.Add("caught"); } return Decision.Review(0, string.Join(",", log)); }
---
// infinite for with break in switch
Decision Score(Transaction tx) { var i = 0; for (;;) { switch (i++) { case < 5: continue; case 7: goto out_; default: break; } } out_: return Decision.Review(i, ""); }
---
// do while with continue
Decision Score(Transaction tx) { var i = 0; var s = 0; do { i++; if (i % 2 == 0) continue; s += i; } while (i < 11); return Decision.Review(s, ""); }
---
// checked arithmetic
Decision Score(Transaction tx) { var s = ""; var n = int.MaxValue - 2; for (var i = 0; i < 5; i++) { try { n = checked(n + 1); s += "+"; } catch (OverflowException) { s += "o"; n = unchecked(n + 1); } } try { checked { var b = (byte)(n & 0x1ff) + (sbyte)(200 + i2()); s += b; } } catch (OverflowException) { s += "c"; } return Decision.Review(n, s); static int i2() => 5; }
---
// throw expressions
Decision Score(Transaction tx) { string? n = tx.Amount > 1e9 ? "x" : null; try { var t = n ?? throw new ArgumentException("none"); return Decision.Review(1, t); } catch (ArgumentException) { return Decision.Review(2, "argument"); } }
---
// exception types of the framework
Decision Score(Transaction tx) { var log = ""; Action[] acts = [() => { int[] a = []; a[0] = 1; }, () => { string? s = null; _ = s!.Length; }, () => { object o = "x"; _ = (int)o; }, () => _ = int.Parse("x", CultureInfo.InvariantCulture), () => _ = new List<int>()[0], () => _ = new Dictionary<string, int>()["k"], () => _ = new int[-1 + log.Length * 0]]; foreach (var a in acts) try { a(); log += "-"; } catch (IndexOutOfRangeException) { log += "I"; } catch (NullReferenceException) { log += "N"; } catch (InvalidCastException) { log += "C"; } catch (FormatException) { log += "F"; } catch (ArgumentOutOfRangeException) { log += "R"; } catch (KeyNotFoundException) { log += "K"; } catch (OverflowException) { log += "O"; } return Decision.Review(0, log); }
---
// try in a lambda in a loop
Decision Score(Transaction tx) { var s = 0; for (var i = 0; i < 6; i++) { var k = i; Func<int> f = () => { try { return 12 / (k - 2); } catch (DivideByZeroException) { return -1; } finally { s += 100; } }; s += f(); } return Decision.Review(s, ""); }
---
// goto into the start of an outer loop from inside a try
Decision Score(Transaction tx) { var i = 0; var s = 0; top: try { i++; if (i < 6) goto top; s += i; } finally { s += 10; } return Decision.Review(s, ""); }
---
// goto from a catch to a label before the try
Decision Score(Transaction tx) { var tries = 0; retry: try { tries++; if (tries < 5) throw new InvalidOperationException(); } catch (InvalidOperationException) { goto retry; } return Decision.Review(tries, ""); }
---
// nested loops whose heads coincide
Decision Score(Transaction tx) { var i = 0; var s = 0; while (true) { while (true) { while (true) { if (i++ % 2 == 0) break; if (i % 5 == 0) goto b2; if (i > 60) goto end; } s++; if (i % 3 == 0) break; } b2: s += 100; } end: return Decision.Review(s, $"{i}"); }
---
// stack is not empty around a loop in an argument
static int F(int a, int b, int c) => a * 100 + b * 10 + c;
Decision Score(Transaction tx) { int Sum(int n) { var s = 0; for (var i = 0; i < n; i++) s += i; return s; } return Decision.Review(F(Sum(3), tx.Amount > 100 ? Sum(4) : Sum(2), tx.Country switch { "DE" => Sum(3), _ => 1 }), ""); }
---
// switch expression as an operand
Decision Score(Transaction tx) { var s = 1.0; for (var i = 0; i < 5; i++) s = s * 2 + (i switch { 0 => 1, 1 => 10, 2 => 100, _ => tx.Amount > 100 ? 3 : 4 }) + (tx.RecentAmounts.Count > i ? tx.RecentAmounts[i] : -1); return Decision.Review(s, ""); }
---
// finally with a direct call and fuel used afterwards
static int Work(int n) { var s = 0; for (var i = 0; i < n; i++) s ^= i * 31; return s; }
static int Guarded(int n) { var s = 0; for (var i = 0; i < n; i++) { try { s += Work(i); if (i % 4 == 0) throw new InvalidOperationException(); } catch (InvalidOperationException) when (Work(3) > 0) { s += Work(2); } finally { s -= Work(4); } } return s + Work(s & 7); }
Decision Score(Transaction tx) => Decision.Review(Guarded(25), "");
---
// lock-free state machine with goto
Decision Score(Transaction tx) { var text = tx.Id + "-42.5e1;"; var state = 0; var i = 0; var digits = 0; start: if (i >= text.Length) goto stop; var c = text[i++]; switch (state) { case 0: if (char.IsDigit(c)) { state = 1; goto case 1; } goto start; case 1: if (char.IsDigit(c)) digits++; else if (c == '.') state = 2; else state = 0; goto start; case 2: digits += 10; if (!char.IsDigit(c)) state = 0; goto start; } stop: return Decision.Review(digits, text); }
