// weighted sum over named weights
readonly ImmutableArray<(string Name, double Weight)> Weights = [("velocity", 0.4), ("age_days", -0.001), ("limit", 0.0005)];
Decision Score(Transaction tx)
{
    var z = -1.2;
    foreach (var (name, weight) in Weights) z += weight * tx.Features.GetValueOrDefault(name);
    var risk = 1 / (1 + Math.Exp(-z));
    return risk >= 0.5 ? Decision.Decline(risk, $"risk {risk:P1}") : Decision.Approve(risk);
}
---
// scorecard with bands in a frozen dictionary
readonly FrozenDictionary<string, int> CountryPoints = new Dictionary<string, int> { ["DE"] = 30, ["US"] = 20, ["NG"] = -40 }.ToFrozenDictionary();
static int AmountPoints(double a) => a switch { < 50 => 20, < 500 => 10, < 5_000 => 0, _ => -30 };
Decision Score(Transaction tx)
{
    var points = 100 + AmountPoints(tx.Amount) + (CountryPoints.TryGetValue(tx.Country, out var p) ? p : -5);
    return points switch { >= 120 => Decision.Approve(points), >= 80 => Decision.Review(points, "middle band"), _ => Decision.Decline(points, "low band") };
}
---
// z-score of the amount against the history
static (double Mean, double Sd) Moments(IReadOnlyList<double> xs)
{
    if (xs.Count < 2) return (xs.FirstOrDefault(), 0);
    var mean = xs.Average();
    return (mean, Math.Sqrt(xs.Sum(x => (x - mean) * (x - mean)) / (xs.Count - 1)));
}
Decision Score(Transaction tx)
{
    var (mean, sd) = Moments(tx.RecentAmounts);
    var z = sd > 0 ? (tx.Amount - mean) / sd : 0;
    return Math.Abs(z) > 3 ? Decision.Review(z, $"amount is {z:F2} standard deviations from usual") : Decision.Approve(z);
}
---
// median and inter-quartile range
static double Quantile(double[] sorted, double q)
{
    if (sorted.Length == 0) return 0;
    var at = q * (sorted.Length - 1);
    var low = (int)Math.Floor(at);
    var high = Math.Min(low + 1, sorted.Length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}
Decision Score(Transaction tx)
{
    var sorted = tx.RecentAmounts.OrderBy(x => x).ToArray();
    var iqr = Quantile(sorted, 0.75) - Quantile(sorted, 0.25);
    var fence = Quantile(sorted, 0.75) + 1.5 * iqr;
    return tx.Amount > fence ? Decision.Review(tx.Amount - fence, "outlier by Tukey's fence") : Decision.Approve();
}
---
// rules as records in a list
sealed record Rule(string Name, Func<Transaction, bool> Hits, int Points);
Decision Score(Transaction tx)
{
    Rule[] rules =
    [
        new("night", t => t.At.Hour is < 6 or >= 22, 15),
        new("large", t => t.Amount > 500, 25),
        new("foreign", t => t.Country != "DE", 10),
        new("fast", t => t.Features.TryGetValue("velocity", out var v) && v > 5, 30),
    ];
    var hits = rules.Where(r => r.Hits(tx)).OrderByDescending(r => r.Points).ToList();
    var sum = hits.Sum(r => r.Points);
    return sum >= 40 ? Decision.Decline(sum, string.Join("; ", hits.Select(r => r.Name))) : Decision.Approve(sum);
}
---
// exponential smoothing
Decision Score(Transaction tx)
{
    const double Alpha = 0.3;
    double? level = null;
    foreach (var x in tx.RecentAmounts) level = level is { } l ? l + Alpha * (x - l) : x;
    var expected = level ?? tx.Amount;
    return Decision.Review(tx.Amount / Math.Max(expected, 1), $"expected {expected:0.00}");
}
---
// decision tree as nested records
abstract record Node;
sealed record Leaf(double Value) : Node;
sealed record Split(string Feature, double At, Node Low, Node High) : Node;
static double Walk(Node node, IReadOnlyDictionary<string, double> f) => node switch
{
    Leaf leaf => leaf.Value,
    Split s => Walk(f.GetValueOrDefault(s.Feature) <= s.At ? s.Low : s.High, f),
    _ => throw new InvalidOperationException("unknown node"),
};
Decision Score(Transaction tx)
{
    Node tree = new Split("velocity", 3, new Leaf(0.1), new Split("limit", 400, new Leaf(0.9), new Leaf(0.4)));
    var risk = Walk(tree, tx.Features);
    return risk > 0.5 ? Decision.Decline(risk, "tree") : Decision.Review(risk, "tree");
}
---
// gradient boosted stumps in parallel arrays
readonly ImmutableArray<double> Cuts = [100, 250, 500, 750];
readonly ImmutableArray<double> Low = [-0.2, -0.1, -0.05, 0];
readonly ImmutableArray<double> High = [0.1, 0.2, 0.4, 0.8];
Decision Score(Transaction tx)
{
    var sum = 0.0;
    for (var i = 0; i < Cuts.Length; i++) sum += tx.Amount <= Cuts[i] ? Low[i] : High[i];
    return Decision.Review(Math.Round(sum, 4), Cuts.Length + " stumps");
}
---
// grouping by day part
enum DayPart { Night, Morning, Afternoon, Evening }
static DayPart PartOf(DateTimeOffset t) => t.Hour switch { < 6 => DayPart.Night, < 12 => DayPart.Morning, < 18 => DayPart.Afternoon, _ => DayPart.Evening };
Decision Score(Transaction tx)
{
    var groups = tx.RecentAmounts.Select((a, i) => (Amount: a, Part: PartOf(tx.At.AddHours(-5 * i)))).GroupBy(x => x.Part).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}:{g.Sum(x => x.Amount):F0}");
    return Decision.Review(0, string.Join(" ", groups));
}
---
// age of the account in days and years
Decision Score(Transaction tx)
{
    var opened = DateOnly.FromDateTime(tx.At.UtcDateTime).AddDays(-(int)tx.Features.GetValueOrDefault("age_days", 30));
    var today = DateOnly.FromDateTime(tx.At.UtcDateTime);
    var years = today.Year - opened.Year - (today < opened.AddYears(today.Year - opened.Year) ? 1 : 0);
    return Decision.Review(today.DayNumber - opened.DayNumber, $"opened {opened:yyyy-MM-dd}, {years} years");
}
---
// local functions with recursion
Decision Score(Transaction tx)
{
    int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
    long Power(long x, int n) => n == 0 ? 1 : n % 2 == 0 ? Power(x * x % 1_000_003, n / 2) : x * Power(x, n - 1) % 1_000_003;
    return Decision.Review(Gcd(84, 36) + Power(7, 30), "");
}
---
// an iterator as a window
static IEnumerable<double> Windows(IReadOnlyList<double> xs, int size)
{
    for (var i = 0; i + size <= xs.Count; i++)
    {
        var sum = 0.0;
        for (var j = 0; j < size; j++) sum += xs[i + j];
        yield return sum / size;
    }
}
Decision Score(Transaction tx) => Decision.Review(Windows(tx.RecentAmounts, 2).DefaultIfEmpty(0).Max(), $"{Windows(tx.RecentAmounts, 3).Count()} windows");
---
// levenshtein distance to known merchants
static int Distance(string a, string b)
{
    var row = new int[b.Length + 1];
    for (var j = 0; j <= b.Length; j++) row[j] = j;
    for (var i = 1; i <= a.Length; i++)
    {
        var previous = row[0];
        row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            (previous, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), previous + cost));
        }
    }
    return row[^1];
}
Decision Score(Transaction tx) => Decision.Review(new[] { "customer-7", "customer-17", "costumer" }.Min(m => Distance(m, tx.CustomerId)), "");
---
// generic helper with a constraint
static T Largest<T>(IEnumerable<T> items, T fallback) where T : IComparable<T>
{
    var best = fallback;
    foreach (var item in items) if (item.CompareTo(best) > 0) best = item;
    return best;
}
Decision Score(Transaction tx) => Decision.Review(Largest(tx.RecentAmounts, 0.0), Largest(tx.Features.Keys.Order(StringComparer.Ordinal), ""));
---
// extension methods for vectors
static double Dot(this ReadOnlySpan<double> a, ReadOnlySpan<double> b) { var s = 0.0; for (var i = 0; i < a.Length; i++) s += a[i] * b[i]; return s; }
static double Norm(this ReadOnlySpan<double> a) => Math.Sqrt(a.Dot(a));
Decision Score(Transaction tx)
{
    ReadOnlySpan<double> a = [tx.Amount, 1, 2], b = [1, 0.5, 0.25];
    return Decision.Review(a.Dot(b) / (a.Norm() * b.Norm()), "cosine");
}
---
// parsing a code with spans
Decision Score(Transaction tx)
{
    var code = tx.Id.AsSpan();
    var dash = code.IndexOf('-');
    return dash > 0 && int.TryParse(code[(dash + 1)..], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? Decision.Review(number, code[..dash].ToString()) : Decision.Decline(1, "no number");
}
---
// string clean-up
static string Clean(string s) => new string(s.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c == ' ').ToArray()).Replace("  ", " ");
Decision Score(Transaction tx) => Decision.Review(Clean("  Café-Bar No. 7! ").Split(' ').Length, Clean("  Café-Bar No. 7! "));
---
// a state machine over the history
enum State { Calm, Rising, Alarm }
Decision Score(Transaction tx)
{
    var state = State.Calm;
    var last = 0.0;
    foreach (var x in tx.RecentAmounts)
    {
        state = (state, x > last * 1.5) switch { (State.Calm, true) => State.Rising, (State.Rising, true) => State.Alarm, (State.Alarm, _) => State.Alarm, (_, false) => State.Calm, _ => state };
        last = x;
    }
    return state == State.Alarm ? Decision.Decline(1, "alarm") : Decision.Review((int)state, state.ToString());
}
---
// pattern matching on the transaction
Decision Score(Transaction tx) => tx switch
{
    { Currency: "EUR", Amount: < 300 } => Decision.Approve(),
    { Country: "US" or "CA", RecentAmounts: [var first, .., var last] } when last > first => Decision.Review(last - first, "rising"),
    { RecentAmounts: { Count: > 5 } history, At.Hour: >= 20 } => Decision.Review(history.Count, "late"),
    _ => Decision.Decline(1, "other"),
};
---
// isotonic calibration table
readonly ImmutableArray<(double Raw, double Calibrated)> Table = [(0, 0.01), (0.2, 0.05), (0.5, 0.3), (0.8, 0.7), (1, 0.95)];
double Calibrate(double raw)
{
    for (var i = 1; i < Table.Length; i++)
    {
        if (raw > Table[i].Raw) continue;
        var (x0, y0) = Table[i - 1];
        var (x1, y1) = Table[i];
        return y0 + (raw - x0) / (x1 - x0) * (y1 - y0);
    }
    return Table[^1].Calibrated;
}
Decision Score(Transaction tx) => Decision.Review(Calibrate(Math.Min(1, tx.Amount / 1000)), "calibrated");
---
// a matrix product
static double[,] Times(double[,] a, double[,] b)
{
    var c = new double[a.GetLength(0), b.GetLength(1)];
    for (var i = 0; i < a.GetLength(0); i++) for (var j = 0; j < b.GetLength(1); j++) for (var k = 0; k < a.GetLength(1); k++) c[i, j] += a[i, k] * b[k, j];
    return c;
}
Decision Score(Transaction tx) { double[,] a = { { 1, 2 }, { 3, tx.Amount } }; var c = Times(a, a); return Decision.Review(c[0, 0] + c[1, 1], $"{c[0, 1]:R}"); }
---
// naive bayes with log odds
readonly FrozenDictionary<string, double> LogOdds = new Dictionary<string, double> { ["night"] = 0.8, ["foreign"] = 0.6, ["round"] = 0.3 }.ToFrozenDictionary();
Decision Score(Transaction tx)
{
    var tokens = new List<string>();
    if (tx.At.Hour < 6) tokens.Add("night");
    if (tx.Country is not ("DE" or "AT")) tokens.Add("foreign");
    if (tx.Amount % 10 == 0) tokens.Add("round");
    var odds = -2 + tokens.Sum(t => LogOdds[t]);
    return Decision.Review(1 / (1 + Math.Exp(-odds)), string.Join('+', tokens));
}
---
// decimal money with rounding
Decision Score(Transaction tx)
{
    var amount = (decimal)tx.Amount;
    var fee = Math.Round(amount * 0.0125m, 2, MidpointRounding.AwayFromZero);
    var instalments = Enumerable.Range(1, 3).Select(i => decimal.Floor((amount + fee) / 3 * 100) / 100).ToList();
    return Decision.Review((double)fee, $"{instalments.Sum():0.00} of {amount + fee:0.00}");
}
---
// a priority queue of the largest three
Decision Score(Transaction tx)
{
    var queue = new PriorityQueue<int, double>();
    for (var i = 0; i < tx.RecentAmounts.Count; i++)
    {
        queue.Enqueue(i, tx.RecentAmounts[i]);
        if (queue.Count > 3) queue.Dequeue();
    }
    var top = new List<int>();
    while (queue.TryDequeue(out var index, out _)) top.Add(index);
    return Decision.Review(top.Count, string.Join(",", top.Order()));
}
---
// breadth-first search in a small graph
Decision Score(Transaction tx)
{
    var edges = new Dictionary<int, int[]> { [0] = [1, 2], [1] = [3], [2] = [3, 4], [3] = [5], [4] = [5] };
    var distance = new Dictionary<int, int> { [0] = 0 };
    var open = new Queue<int>([0]);
    while (open.Count > 0)
    {
        var at = open.Dequeue();
        foreach (var next in edges.GetValueOrDefault(at, [])) if (distance.TryAdd(next, distance[at] + 1)) open.Enqueue(next);
    }
    return Decision.Review(distance[5], $"{distance.Count} reached");
}
---
// a struct with operators
readonly record struct Money(decimal Amount, string Currency)
{
    public static Money operator +(Money a, Money b) => a.Currency == b.Currency ? a with { Amount = a.Amount + b.Amount } : throw new InvalidOperationException("two currencies");
    public static Money operator *(Money a, decimal f) => a with { Amount = a.Amount * f };
    public override string ToString() => $"{Amount:0.00} {Currency}";
}
Decision Score(Transaction tx) { var total = new Money((decimal)tx.Amount, tx.Currency) + new Money(1.5m, tx.Currency) * 2; return Decision.Review((double)total.Amount, total.ToString()); }
---
// catching a parse error
static double Number(string text)
{
    try { return double.Parse(text, CultureInfo.InvariantCulture); }
    catch (FormatException) { return double.NaN; }
}
Decision Score(Transaction tx) => double.IsNaN(Number(tx.Id)) ? Decision.Review(Number("2.5"), "no number") : Decision.Approve();
---
// a guard clause with a constant message
static double Ratio(double a, double b) => b == 0 ? throw new ArgumentOutOfRangeException(nameof(b), "the denominator is zero") : a / b;
Decision Score(Transaction tx)
{
    try { return Decision.Review(Ratio(tx.Amount, tx.Features.GetValueOrDefault("limit")), "ratio"); }
    catch (ArgumentOutOfRangeException) { return Decision.Review(0, "no limit"); }
}
---
// a message about the script's own data
static int Rank(char grade) => grade switch { 'A' => 3, 'B' => 2, 'C' => 1, _ => throw new ArgumentException($"unknown grade '{grade}'") };
Decision Score(Transaction tx) => Decision.Review("ABCA".Sum(Rank), "grades");
---
// benford's first digits
Decision Score(Transaction tx)
{
    var counts = new int[10];
    foreach (var x in tx.RecentAmounts.Append(tx.Amount)) counts[(int)(x / Math.Pow(10, Math.Floor(Math.Log10(Math.Max(x, 1)))))]++;
    var n = counts.Sum();
    var chi = Enumerable.Range(1, 9).Sum(d => { var e = n * Math.Log10(1 + 1.0 / d); return (counts[d] - e) * (counts[d] - e) / e; });
    return Decision.Review(Math.Round(chi, 6), string.Join("", counts[1..]));
}
---
// tuples as keys
Decision Score(Transaction tx)
{
    var limits = new Dictionary<(string, bool), double> { [("EUR", true)] = 100, [("EUR", false)] = 300, [("USD", false)] = 250 };
    var weekend = tx.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    return limits.TryGetValue((tx.Currency, weekend), out var limit) && tx.Amount <= limit ? Decision.Approve() : Decision.Review(limit, weekend ? "weekend" : "weekday");
}
---
// hex and bits
Decision Score(Transaction tx)
{
    uint hash = 2166136261;
    foreach (var c in tx.CustomerId) hash = unchecked((hash ^ c) * 16777619);
    return Decision.Review(hash % 100, $"{hash:X8} {int.PopCount((int)(hash & 0xFF))}");
}
---
// a running total with aggregate and a named tuple
Decision Score(Transaction tx)
{
    var (max, drop) = tx.RecentAmounts.Aggregate((Max: 0.0, Drop: 0.0), (s, x) => (Math.Max(s.Max, x), Math.Max(s.Drop, s.Max - x)));
    return Decision.Review(drop, $"peak {max}");
}
---
// monte carlo with a fixed seed
Decision Score(Transaction tx)
{
    var random = new Random(42);
    var inside = 0;
    for (var i = 0; i < 1_000; i++)
    {
        var (x, y) = (random.NextDouble(), random.NextDouble());
        if (x * x + y * y <= 1) inside++;
    }
    return Decision.Review(4.0 * inside / 1_000, "pi");
}
---
// query syntax over joined tables
sealed record Merchant(string Country, int Risk);
Decision Score(Transaction tx)
{
    Merchant[] merchants = [new("DE", 1), new("US", 2), new("NG", 5), new("US", 3)];
    var risks = from m in merchants where m.Country == tx.Country orderby m.Risk descending select m.Risk;
    var best = (from m in merchants group m by m.Country into g let worst = g.Max(m => m.Risk) orderby worst, g.Key select $"{g.Key}={worst}").First();
    return Decision.Review(risks.FirstOrDefault(), best);
}
---
// interface with two implementations
interface IModel { double Predict(Transaction t); }
sealed class Linear(double slope) : IModel { public double Predict(Transaction t) => slope * t.Amount; }
sealed class Constant(double value) : IModel { public double Predict(Transaction t) => value; }
Decision Score(Transaction tx) { IModel[] models = [new Linear(0.001), new Constant(0.3)]; return Decision.Review(models.Average(m => m.Predict(tx)), $"{models.Length} models"); }
---
// formatted report in a string builder
Decision Score(Transaction tx)
{
    var text = new StringBuilder();
    foreach (var (name, value) in tx.Features.OrderBy(f => f.Key, StringComparer.Ordinal)) text.Append($"{name}={value:0.##};");
    if (text.Length > 0) text.Length--;
    return Decision.Review(text.Length, text.ToString());
}
---
// sorted history and binary search
Decision Score(Transaction tx)
{
    var sorted = tx.RecentAmounts.ToList();
    sorted.Sort();
    var at = sorted.BinarySearch(tx.Amount);
    var rank = at < 0 ? ~at : at;
    return Decision.Review(sorted.Count == 0 ? 0 : (double)rank / sorted.Count, $"rank {rank} of {sorted.Count}");
}
---
// Greek letters of formulas
Decision Score(Transaction tx)
{
    const double β0 = -1.5, β1 = 0.002, σMax = 3;
    var μ = tx.RecentAmounts.DefaultIfEmpty(0).Average();
    var Δ = tx.Amount - μ;
    var η = β0 + β1 * Δ;
    return Decision.Review(Math.Min(σMax, 1 / (1 + Math.Exp(-η))), "logit");
}
---
// names in other languages
static double Größe(double x) => x * 2;
Decision Score(Transaction tx) { var montant_élevé = tx.Amount > 500; var сумма = tx.RecentAmounts.Sum(); var 金額 = tx.Amount; return Decision.Review(Größe(金額) + сумма, montant_élevé ? "élevé" : "normal"); }
---
// types named like parts of a model
record Range(double From, double To) { public bool Holds(double x) => x >= From && x < To; }
record Index(string Name, int At);
record Vector(double X, double Y) { public double Length => Math.Sqrt(X * X + Y * Y); }
class Matrix(int n) { private readonly double[] _cells = new double[n * n]; public double this[int i, int j] { get => _cells[i * n + j]; set => _cells[i * n + j] = value; } }
Decision Score(Transaction tx) { var m = new Matrix(2); m[1, 1] = 3; return Decision.Review(m[1, 1] + new Vector(3, 4).Length, $"{new Range(0, 300).Holds(tx.Amount)} {new Index("a", 1).At}"); }
---
// objects of several kinds
Decision Score(Transaction tx)
{
    object[] values = [1, 2.5, "three", true, new[] { 4, 5 }, tx.Id];
    var sum = values.Sum(v => v switch { int i => i, double d => d, string s => s.Length, bool b => b ? 1 : 0, int[] a => a.Sum(), _ => 0 });
    return Decision.Review(sum, string.Join("|", values.OfType<string>()));
}
---
// an event with accessors of its own
class Bus { private readonly List<Action<int>> _all = []; public event Action<int> Seen { add => _all.Add(value); remove => _all.Remove(value); } public void Raise(int n) { foreach (var a in _all) a(n); } }
Decision Score(Transaction tx) { var sum = 0; var bus = new Bus(); bus.Seen += n => sum += n; bus.Raise(3); return Decision.Review(sum, ""); }
---
// dictionaries in a fixed order
Decision Score(Transaction tx)
{
    var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
    foreach (var word in "b a c a b a".Split(' ')) counts[word] = counts.GetValueOrDefault(word) + 1;
    var top = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();
    return Decision.Review(top.Value, $"{top.Key} {counts.First().Key} {tx.Features.Count}");
}
---
// exceptions that are compared and passed on
Decision Score(Transaction tx)
{
    try
    {
        try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); }
        catch (FormatException e) when (e != null) { throw new InvalidOperationException("not a number", e); }
    }
    catch (Exception e) when (e is InvalidOperationException or ArgumentException) { return Decision.Review(1, "no number"); }
}
