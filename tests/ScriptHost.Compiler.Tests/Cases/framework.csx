// strip accents, collapse spaces, title case by hand
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

static string Clean(string s)
{
    var sb = new StringBuilder();
    foreach (var ch in s.Normalize(NormalizationForm.FormD))
    {
        if (CharUnicodeInfo.GetUnicodeCategory(ch) == UnicodeCategory.NonSpacingMark) continue;
        sb.Append(char.IsWhiteSpace(ch) ? ' ' : char.ToLowerInvariant(ch));
    }
    return string.Join(' ', sb.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

Decision Score(Transaction tx)
{
    var name = Clean("  Crème   BRÛLÉE " + tx.Country);
    return Decision.Review(name.Length, name);
}
---
// month ends, business days, ISO week, quarter
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

static int BusinessDays(DateOnly a, DateOnly b) { var n = 0; for (var d = a; d < b; d = d.AddDays(1)) if (d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) n++; return n; }

Decision Score(Transaction tx)
{
    var day = DateOnly.FromDateTime(tx.At.UtcDateTime);
    var end = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
    var week = ISOWeek.GetWeekOfYear(tx.At.UtcDateTime);
    var quarter = (day.Month - 1) / 3 + 1;
    return Decision.Review(BusinessDays(day, end) + end.DayNumber - day.DayNumber, $"{day:yyyy-MM-dd} W{week:00} Q{quarter} leap {DateTime.IsLeapYear(day.Year)}");
}
---
// popcount, leading zeros, rotate, gray code, morton
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

using System.Numerics;
Decision Score(Transaction tx)
{
    var x = (uint)tx.Amount;
    var gray = x ^ (x >> 1);
    var r = BitOperations.RotateRight(gray, 5);
    var tz = BitOperations.TrailingZeroCount(x) + BitOperations.LeadingZeroCount(x);
    var pow = BitOperations.RoundUpToPowerOf2(x) + (BitOperations.IsPow2(x) ? 1u : 0u);
    var p = (double)uint.PopCount(x) + ulong.LeadingZeroCount(x) + int.Log2(7) + byte.RotateLeft(3, 2);
    return Decision.Review(r % 97 + tz + pow + p, Convert.ToString((int)x, 2).PadLeft(16, '0'));
}
---
// Append with interpolation, AppendFormat, AppendJoin, AppendLine
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var sb = new StringBuilder(64);
    sb.Append($"amount={tx.Amount:F2};").Append(CultureInfo.InvariantCulture, $"n={tx.RecentAmounts.Count:000};");
    sb.AppendFormat(CultureInfo.InvariantCulture, "{0:0.0}|{1,6:F1}", tx.Amount, 2.5).AppendLine();
    sb.AppendFormat("{0}-{1}-{2}", 1, "b", 'c');
    sb.AppendLine($"x{tx.Country}").AppendLine(CultureInfo.InvariantCulture, $"{1.5}");
    sb.AppendJoin(", ", tx.RecentAmounts).Replace(",", ";").Insert(0, "> ").Remove(0, 1);
    return Decision.Review(sb.Length, sb.ToString(0, 10) + sb[^1]);
}
---
// CompositeFormat and string.Format with provider
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var s = string.Format(CultureInfo.InvariantCulture, "{0:N2} {1:P1} {2:E3} {3:X4} {4,-8}|", tx.Amount, 0.256, 12345.678, 255, tx.Country);
    var t = FormattableString.Invariant($"{tx.Amount:0.00}");
    var u = string.Create(CultureInfo.InvariantCulture, $"{tx.At:yyyy-MM-dd HH:mm} {tx.Amount,10:F1}");
    return Decision.Review(s.Length + t.Length + u.Length, s);
}
---
// Int128 and UInt128 arithmetic
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    UInt128 h = 0;
    foreach (var c in tx.CustomerId) h = unchecked(h * 1099511628211 + c);
    Int128 m = (Int128)(h % 1_000_003) * -7;
    var hi = (ulong)(h >> 64);
    var lo = (ulong)(h & ulong.MaxValue);
    return Decision.Review((double)Int128.Abs(m) % 1000 + (hi ^ lo) % 10, m.ToString(CultureInfo.InvariantCulture));
}
---
// Random members with a seed
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var rng = new Random(42);
    var a = Enumerable.Range(0, 10).ToArray();
    rng.Shuffle(a);
    var picks = rng.GetItems(a, 5);
    var letters = rng.GetItems<char>("ACGT", 8);
    var bytes = new byte[4];
    rng.NextBytes(bytes);
    var hex = rng.GetHexString(8);
    var s = rng.NextDouble() + rng.NextSingle() + rng.NextInt64(10) + rng.Next(3, 9);
    return Decision.Review(s + picks.Sum() + a[0] + bytes[0], new string(letters) + hex.Length);
}
---
// Convert and BitConverter, base64, hex
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var bits = BitConverter.DoubleToInt64Bits(tx.Amount);
    var bytes = BitConverter.GetBytes(258);
    var hex = Convert.ToHexString(bytes);
    var b64 = Convert.ToBase64String([1, 2, 3]);
    var back = Convert.FromBase64String(b64);
    var n = Convert.ToInt32("ff", 16) + Convert.ToInt32(tx.Amount) + Convert.ToInt64("123", CultureInfo.InvariantCulture) + (int)Convert.ToDouble("1.5", CultureInfo.InvariantCulture) + Convert.ToByte(true);
    return Decision.Review(bits % 97 + n + back.Length + BitConverter.ToInt32(bytes, 0), hex + b64);
}
---
// char classification, case and arithmetic
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var s = "Ab9_ é";
    var n = s.Count(char.IsLetter) + s.Count(char.IsDigit) + s.Count(char.IsUpper) + s.Count(char.IsPunctuation) + s.Count(c => char.IsAsciiLetterOrDigit(c)) + (int)char.GetNumericValue('7');
    var caesar = string.Concat(tx.CustomerId.Select(c => char.IsAsciiLetterLower(c) ? (char)('a' + (c - 'a' + 13) % 26) : c));
    var rev = new string(tx.Id.Reverse().ToArray());
    var runes = 0; foreach (var r in s.EnumerateRunes()) runes += r.Value;
    return Decision.Review(n + runes, caesar + rev);
}
---
// System.Array helpers
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var a = tx.RecentAmounts.ToArray(); var keys = a.Select(x => (int)x).ToArray();
    Array.Sort(keys, a);
    var b = new double[a.Length]; Array.Copy(a, b, a.Length); Array.Fill(b, 1.5, 0, 1); Array.Clear(b, 1, 1); Array.Resize(ref b, 3);
    var bytes = new byte[16]; Buffer.BlockCopy(new[] { 1, 2 }, 0, bytes, 0, 8);
    var c = Array.ConvertAll(a, x => x / 2); var f = Array.Find(a, x => x > 30); var any = Array.Exists(a, x => x > 900); var all = Array.TrueForAll(a, x => x > 0);
    var li = Array.LastIndexOf(a, 100.0); var fi = Array.FindAll(a, x => x > 20).Length;
    var deep = (double[])a.Clone(); ReadOnlySpan<int> cells = [1, 2, 3];
    return Decision.Review(c.Sum() + f + li + fi + (any ? 1 : 0) + (all ? 1 : 0) + bytes[4] + deep.Length + Buffer.ByteLength(a) + cells.Length + b.Length, "arr");
}
---
// MemoryExtensions of many kinds
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    Span<double> s = tx.RecentAmounts.ToArray();
    s.Sort(); s.Reverse();
    var n = s.IndexOf(100) + s.LastIndexOf(100) + s.Count(100) + (s.Contains(100) ? 1 : 0) + s.BinarySearch(5.0, Comparer<double>.Default) + s.CommonPrefixLength([1.0]) + s.IndexOfAnyExcept(100);
    Span<char> buf = new char[32];
    tx.Amount.TryFormat(buf, out var w, "F2", CultureInfo.InvariantCulture);
    var text = buf[..w]; text.Replace('.', ',');
    var up = new char[8]; var m = tx.Id.AsSpan().ToUpperInvariant(up);
    var eq = text.SequenceEqual("250,00") || tx.Id.AsSpan().Equals("TX-1", StringComparison.OrdinalIgnoreCase) || tx.Id.AsSpan().EndsWith("1");
    return Decision.Review(n + m + s[0] + (s.ContainsAnyInRange(90, 110) ? 1 : 0), text.ToString() + tx.Id.AsSpan().TrimStart("tx").ToString() + eq);
}
---
// decimal helpers
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    decimal a = (decimal)tx.Amount, r = 0.0425m;
    var months = 12; var monthly = r / 12;
    decimal pow = 1; for (var i = 0; i < months; i++) pow *= 1 + monthly;
    var pay = decimal.Round(a * monthly * pow / (pow - 1), 2);
    var x = decimal.Truncate(pay) + decimal.Floor(1.5m) + decimal.Ceiling(1.2m) + Math.Abs(-1m) + decimal.Remainder(7, 3) + Math.Round(2.5m, MidpointRounding.AwayFromZero) + decimal.Parse("1,234.5", NumberStyles.Number, CultureInfo.InvariantCulture) + decimal.Min(1, 2) + Math.Max(1m, 2m);
    return Decision.Review((double)x, pay.ToString("N2", CultureInfo.InvariantCulture) + decimal.GetBits(1.5m).Length + decimal.ToDouble(1.5m) + new decimal(1.25));
}
---
// ToString, PrintMembers of records, IFormattable own type
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

record Range2(double Lo, double Hi) { public override string ToString() => FormattableString.Invariant($"[{Lo:0.0}..{Hi:0.0}]"); }
readonly struct Pct(double v) : IFormattable { public string ToString(string? f, IFormatProvider? p) => (v * 100).ToString(f ?? "0.0", p) + "%"; public override string ToString() => ToString(null, CultureInfo.InvariantCulture); }
record Point(int X, int Y);

Decision Score(Transaction tx)
{
    return Decision.Review(1, $"{new Range2(1, 2)} {new Pct(0.125):0.00} {new Pct(0.5)} {new Point(1, 2)} {(1, "a")} {new { A = 1 }}");
}
---
// bits, bytes, remainders, parts of trees, tables with gaps, sets behind interfaces
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Text;

Decision Score(Transaction tx)
{
    var doubles = new[] { 1.5, -2, 7 }; var bytes = new byte[24]; Buffer.BlockCopy(doubles, 4, bytes, 1, 20);
    var bits = BitConverter.DoubleToInt64Bits(-0.0) + BitConverter.SingleToInt32Bits(1.5f) + BitConverter.HalfToInt16Bits((Half)2) + BitConverter.GetBytes(1.5)[7] + BitConverter.GetBytes(2.5f)[3];
    var signs = Math.CopySign(3, -0.0) + double.CopySign(2, -1) + MathF.CopySign(1, -1) + (double.IsNegative(-0.0) ? 1 : 0) + (float.IsPositive(1) ? 2 : 0);
    float f = 7.5f; var a = tx.Amount; var items = new List<double> { 2.5, 0.75 };
    var rest = a % 7 + a % items[0] + -a % items[1] + f % 2 + 1e300 % (a > 0 ? 3.7 : 2) + 7 % 4 + (long)a % 3 + doubles[2] % (doubles[0] + 1) + (a %= 5);
    var set = Enumerable.Range(0, 300).ToHashSet(); var removed = set.RemoveWhere(x => x % 10 > 0);
    var table = set.ToDictionary(x => x, x => x * 2.0); foreach (var x in Enumerable.Range(5, 290)) table.Remove(x);
    var view = new ReadOnlyDictionary<int, double>(table); double sum = 0;
    foreach (var x in set) sum += x; foreach (var p in table) sum += p.Value; foreach (var k in table.Keys) sum += k; foreach (var v in table.Values) sum += v;
    foreach (var p in view) sum += p.Key; foreach (var k in view.Keys) sum += k; foreach (var v in view.Values) sum += v; foreach (var x in (IEnumerable<int>)set) sum += x;
    var tree = new SortedSet<int>(Enumerable.Range(0, 50)); var part = tree.GetViewBetween(10, 20); tree.Remove(15); IReadOnlyCollection<int> counted = part;
    sum += part.Count + counted.Count + part.Count() + tree.Reverse().First() + tree.RemoveWhere(x => x > 40) + (part.Any() ? 1 : 0);
    ISet<int> one = new HashSet<int> { 1, 2, 3 }; IReadOnlySet<int> other = new SortedSet<int> { 2, 3 };
    one.IntersectWith(new[] { 2, 3, 4 }); sum += (one.SetEquals(other) ? 1 : 0) + (other.IsSubsetOf(one) ? 2 : 0) + (one.Overlaps(new[] { 9 }) ? 4 : 0) + (other.IsProperSupersetOf(new[] { 2 }) ? 8 : 0);
    var random = new Random(5); var drawn = new int[4]; random.GetItems<int>([7, 8, 9], drawn); random.Shuffle(drawn); var noise = new byte[3]; random.NextBytes(noise);
    object held = (1, "two"); var text = new StringBuilder($"{held}|{new StringBuilder("three")}|{1e20:F1}").Append($"{held} {KeyValuePair.Create(1, "x")}").AppendFormat(CultureInfo.InvariantCulture, "{0:N2} {1:####.##} {0,8:E2}", 1e18, 1234.5);
    return Decision.Review(rest + signs + sum, FormattableString.Invariant($"{text} {bits} {bytes[1]} {bytes[20]} {removed} {string.Join(',', drawn)} {noise[2]}"));
}
