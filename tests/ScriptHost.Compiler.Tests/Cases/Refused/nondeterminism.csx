// now
Decision Score(Transaction tx) => Decision.Review(DateTimeOffset.Now.Hour, ""); //! SH0001
---
// utc now in a default argument
static int H(DateTime? t = null) => (t ?? DateTime.UtcNow).Hour; //! SH0001
Decision Score(Transaction tx) => Decision.Review(H(), "");
---
// stopwatch
Decision Score(Transaction tx) => Decision.Review(System.Diagnostics.Stopwatch.GetTimestamp(), ""); //! SH0002
---
// unseeded random
Decision Score(Transaction tx) => Decision.Review(new Random().NextDouble(), ""); //! SH0001
---
// shared random
Decision Score(Transaction tx) => Decision.Review(Random.Shared.Next(), ""); //! SH0001
---
// new guid
Decision Score(Transaction tx) => Decision.Review(0, Guid.NewGuid().ToString()); //! SH0001
---
// string hash
Decision Score(Transaction tx) => Decision.Review(tx.Id.GetHashCode() % 10, ""); //! SH0001
---
// hash code combine
Decision Score(Transaction tx) => Decision.Review(HashCode.Combine(tx.Id, tx.Amount), ""); //! SH0016
---
// record hash through a base reference
Decision Score(Transaction tx) { object o = tx; return Decision.Review(o.GetHashCode(), ""); } //! SH0001
---
// comparer hash
Decision Score(Transaction tx) => Decision.Review(EqualityComparer<string>.Default.GetHashCode(tx.Id), ""); //! SH0001
---
// string comparer hash
Decision Score(Transaction tx) => Decision.Review(StringComparer.Ordinal.GetHashCode(tx.Id), ""); //! SH0016
---
// tuple hash
Decision Score(Transaction tx) => Decision.Review((tx.Id, 1).GetHashCode(), ""); //! SH0001
---
// date parse without offset
Decision Score(Transaction tx) => Decision.Review(DateTimeOffset.Parse("2026-01-01T00:00").Hour, ""); //! SH0001
---
// to local time
Decision Score(Transaction tx) => Decision.Review(tx.At.LocalDateTime.Hour, ""); //! SH0001
---
// time zone by id
Decision Score(Transaction tx) => Decision.Review(TimeZoneInfo.Utc.BaseUtcOffset.Hours, ""); //! SH0002
---
// current culture
Decision Score(Transaction tx) => Decision.Review(0, CultureInfo.CurrentCulture.Name); //! SH0001
---
// a culture by name
Decision Score(Transaction tx) => Decision.Review(0, tx.Amount.ToString(new CultureInfo("de-DE"))); //! CS1729
---
// lower-casing by culture
Decision Score(Transaction tx) => Decision.Review(0, tx.Country.ToLower()); //! SH0001
---
// exception message as a value
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (FormatException e) { return Decision.Review(0, e.Message); } } //! SH0001
---
// stack trace as a value
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (FormatException e) { return Decision.Review(0, e.StackTrace!); } } //! SH0001
---
// exception ToString as a value
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (FormatException e) { return Decision.Review(0, e.ToString()); } } //! SH2013
---
// exception in an interpolated string
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (FormatException e) { return Decision.Review(0, $"{e}"); } } //! SH2013
---
// first of a dictionary's values
Decision Score(Transaction tx) => Decision.Review(tx.Features.Values.First(), ""); //! SH2004
---
// first key
Decision Score(Transaction tx) => Decision.Review(0, tx.Features.Keys.First()); //! SH2004
---
// element at of a set
Decision Score(Transaction tx) => Decision.Review(new HashSet<double>(tx.RecentAmounts).ElementAt(0), ""); //! SH2004
---
// last of a filtered dictionary
Decision Score(Transaction tx) => Decision.Review(tx.Features.Where(f => f.Value > 0).Select(f => f.Value).Last(), ""); //! SH2004
---
// take of a frozen set
Decision Score(Transaction tx) => Decision.Review(0, string.Concat(tx.Features.Keys.ToFrozenSet().Take(1))); //! SH2004
---
// tick count
Decision Score(Transaction tx) => Decision.Review(Environment.TickCount, ""); //! SH0001
---
// parallel sum
Decision Score(Transaction tx) => Decision.Review(tx.RecentAmounts.AsParallel().Sum(), ""); //! CS1061
---
// crypto random
Decision Score(Transaction tx) => Decision.Review(System.Security.Cryptography.RandomNumberGenerator.GetInt32(9), ""); //! SH0002
---
// identity hash
Decision Score(Transaction tx) => Decision.Review(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(tx), ""); //! CS1501 SH0001
---
// fused multiply add and vector width
Decision Score(Transaction tx) => Decision.Review(System.Numerics.Vector.IsHardwareAccelerated ? 1 : 0, ""); //! SH0002
---
// immutable dictionary order
Decision Score(Transaction tx) => Decision.Review(tx.Features.ToImmutableDictionary().Count, ""); //! CS1061
---
// hash code of a delegate
Decision Score(Transaction tx) { Func<int> f = () => 1; return Decision.Review(f.GetHashCode(), ""); } //! SH0001
---
// own GetHashCode called as a value
record R(string A);
Decision Score(Transaction tx) => Decision.Review(new R(tx.Id).GetHashCode(), ""); //! SH0016
---
// base.GetHashCode handed out by another member
class C { public override int GetHashCode() => base.GetHashCode(); public int Bucket => GetHashCode() % 10; } //! SH0001
Decision Score(Transaction tx) => Decision.Review(new C().Bucket, "");
---
// hash through a method group
Decision Score(Transaction tx) { Func<int> h = tx.Id.GetHashCode; return Decision.Review(h(), ""); } //! SH0001
---
// hash code kept in a field by GetHashCode
class C { public int H; public string S = ""; public override int GetHashCode() { H = S.GetHashCode(); return H; } public override bool Equals(object? o) => true; } //! SH0001
Decision Score(Transaction tx) { var c = new C { S = tx.Id }; _ = new HashSet<C> { c }; return Decision.Review(c.H, ""); }
---
// combined hash code kept in a field by GetHashCode
class C { public int H; public string S = ""; public override int GetHashCode() { H = HashCode.Combine(S); return H; } public override bool Equals(object? o) => true; } //! SH0016
Decision Score(Transaction tx) { var c = new C { S = tx.Id }; _ = new HashSet<C> { c }; return Decision.Review(c.H, ""); }
---
// combined hash code put into an array by the GetHashCode of a comparer
class C(int[] kept) : IEqualityComparer<string> { public int GetHashCode(string s) => kept[0] = HashCode.Combine(s); public bool Equals(string? a, string? b) => a == b; } //! SH0016
Decision Score(Transaction tx) { var kept = new int[1]; _ = new HashSet<string>(new C(kept)) { "x" }; return Decision.Review(kept[0], ""); }
---
// hash of a field in GetHashCode of a struct used as a value through an interface
interface IH { int H(); } struct K : IH { public string S; public int H() => EqualityComparer<string>.Default.GetHashCode(S); } //! SH0001
Decision Score(Transaction tx) => Decision.Review(new K { S = tx.Id }.H(), "");
---
// kept hash
class C { public int H; public string S = ""; public override int GetHashCode() { H = S.GetHashCode(); return H; } public override bool Equals(object? o) => true; } //! SH0001
Decision Score(Transaction tx) { var c = new C { S = tx.Id }; _ = new HashSet<C> { c }; return Decision.Review(c.H, ""); }
---
// kept hash in an array
class C { public int[] H = [0]; public string S = ""; public override int GetHashCode() => H[0] = S.GetHashCode(); public override bool Equals(object? o) => true; } //! SH0001
Decision Score(Transaction tx) { var c = new C { S = tx.Id }; _ = new Dictionary<C, int> { [c] = 1 }; return Decision.Review(c.H[0], ""); }
---
// hash by throwing
class C { public string S = ""; public override int GetHashCode() => S.GetHashCode() % 2 == 0 ? throw new FormatException() : 1; public override bool Equals(object? o) => true; } //! SH0001
Decision Score(Transaction tx) { try { _ = new HashSet<C> { new C { S = tx.Id } }; return Decision.Approve(); } catch (FormatException) { return Decision.Review(1, ""); } }
---
// a comparer's hash
class Cmp : IEqualityComparer<string> { public int Last; public bool Equals(string? a, string? b) => a == b; public int GetHashCode(string s) { Last = s.GetHashCode(); return Last; } } //! SH0001
Decision Score(Transaction tx) { var c = new Cmp(); _ = new HashSet<string>(c) { tx.Id }; return Decision.Review(c.Last, ""); }
---
// exception equality and identity
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, string.Concat(e)); } } //! SH2013
---
// exception to object to text
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { object o = e; return Decision.Review(0, o.ToString()!); } } //! SH2013
---
// exception in a list that is joined
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, string.Join(",", new object[] { e })); } } //! SH2013
---
// exception in a record that prints itself
record Failure(Exception E); //! SH2013
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, new Failure(e).ToString()); } }
---
// exception appended
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, new StringBuilder().Append(e).ToString()); } } //! SH2013
---
// exception plus text
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, "failed: " + e); } } //! SH2013
---
// inner exception's message
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) when (e.InnerException?.Message == "x") { return Decision.Approve(); } } //! SH0001
---
// param name of an exception
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (ArgumentException e) { return Decision.Review(0, e.ParamName!); } catch (FormatException) { return Decision.Approve(); } } //! SH0001
---
// default ToString of an own class
class Z { }
Decision Score(Transaction tx) => Decision.Review(0, $"{new Z()}"); //! SH2014
---
// a delegate's text
Decision Score(Transaction tx) { Func<int> f = () => 1; return Decision.Review(0, $"{f}"); } //! SH2014
---
// a list's text
Decision Score(Transaction tx) => Decision.Review(0, $"{tx.RecentAmounts} {tx.Features}"); //! SH2014
---
// array text
Decision Score(Transaction tx) => Decision.Review(0, new int[1].ToString()!); //! SH2014
---
// reference equality of strings
Decision Score(Transaction tx) => Decision.Review(ReferenceEquals(tx.Id, "tx-" + 1) ? 1 : 0, ""); //! CS0103
---
// utc kind conversions
Decision Score(Transaction tx) => Decision.Review(new DateTime(2026, 1, 1).ToUniversalTime().Hour, ""); //! SH0001
---
// date time offset from a local date
Decision Score(Transaction tx) => Decision.Review(new DateTimeOffset(new DateTime(2026, 1, 1)).Offset.Hours, ""); //! CS1729
---
// implicit conversion from a local date
Decision Score(Transaction tx) { DateTimeOffset d = new DateTime(2026, 7, 1); return Decision.Review(d.Offset.Hours, ""); } //! CS0029
---
// DateTime parse exact of a time
Decision Score(Transaction tx) => Decision.Review(DateTime.ParseExact("10:15", "HH:mm", CultureInfo.InvariantCulture).DayOfYear, ""); //! SH2016
---
// date-time K of a local kind
Decision Score(Transaction tx) => Decision.Review(0, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local).ToString("o", CultureInfo.InvariantCulture)); //! SH0001
---
// interpolated date with an offset
Decision Score(Transaction tx) => Decision.Review(0, $"{new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local):o} {new DateTime(2026, 1, 1):zzz}"); //! SH0001
---
// local now by from file time
Decision Score(Transaction tx) => Decision.Review(DateTime.FromFileTime(0).Hour, ""); //! SH0001
---
// date-time subtraction with kinds
Decision Score(Transaction tx) => Decision.Review((tx.At - new DateTime(2026, 1, 1)).TotalHours, ""); //! CS0019
---
// specify kind
Decision Score(Transaction tx) => Decision.Review(new DateTimeOffset(DateTime.SpecifyKind(new DateTime(2026, 7, 1), DateTimeKind.Local)).Offset.Hours, ""); //! CS1729 SH0001
