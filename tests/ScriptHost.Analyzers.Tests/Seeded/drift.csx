// Drift 2026-12: compares the amount with what the customer's features and history let expect.

const double DeclineFrom = 0.92;    // fraud desk
const double ReviewFrom = 0.75;     // fraud desk
const double Expected = 80;         // EUR, median of 2025
const double Steepness = 1.3;       // fit
const double Shift = -2.5;          // fit
const double Decay = 0.8;           // fit
const int Days = 30;                // window of the velocity feature

readonly FrozenDictionary<string, double> Currency = new Dictionary<string, double>
{
    ["EUR"] = 1,
    ["USD"] = 0.92,
    ["CHF"] = 1.05,
}.ToFrozenDictionary();

readonly ImmutableArray<double> Weekdays = [0.9, 1, 1, 1, 1.1, 1.4, 1.2];

static double Level(IReadOnlyList<double> amounts)
{
    var level = Expected;
    foreach (var amount in amounts)
    {
        if (double.IsFinite(amount)) level = Decay * level + (1 - Decay) * Math.Abs(amount);
    }

    return Math.Max(level, 1);
}

static double PerDay(Transaction t)
{
    if (!t.Features.TryGetValue("velocity", out var velocity)) return 1;
    return double.IsFinite(velocity) ? velocity / Days : 1;
}

static string Letter(string country) => country.Length > 0 ? country[..1] : "?";

double WeekdayFactor(DateTimeOffset at) => Weekdays[(int)at.DayOfWeek];

static int Above(IReadOnlyList<double> amounts, double level)
{
    var above = 0;
    foreach (var amount in amounts)
    {
        if (amount > level) above++;
    }

    return above;
}

Decision Score(Transaction t)
{
    if (!Currency.TryGetValue(t.Currency, out var rate)) return Decision.Review(ReviewFrom, "currency is not known");

    var euro = t.Amount * rate;
    var level = Level(t.RecentAmounts);
    var ratio = Math.Log(1 + Math.Max(euro, 0) / level);
    var share = t.RecentAmounts.Count > 0 ? (double)Above(t.RecentAmounts, level) / t.RecentAmounts.Count : 0;
    var z = Shift + Steepness * ratio * WeekdayFactor(t.At) + 0.2 * PerDay(t) + 0.5 * share;
    var score = 1 / (1 + Math.Exp(-z));

    if (double.IsNaN(score) || score >= DeclineFrom) return Decision.Decline(1, "drift " + Letter(t.Country));
    if (score >= ReviewFrom) return Decision.Review(score, "drift " + Letter(t.Country));
    return Decision.Approve(score);
}

//? currency not in the table
//-     if (!Currency.TryGetValue(t.Currency, out var rate)) return Decision.Review(ReviewFrom, "currency is not known");
//+     var rate = Currency[t.Currency];
//? missing velocity is -1
//-     if (!t.Features.TryGetValue("velocity", out var velocity)) return 1;
//+     if (!t.Features.TryGetValue("velocity", out var velocity)) velocity = -1;
//? share by whole numbers
//- (double)Above(t.RecentAmounts, level) / t.RecentAmounts.Count
//+ Above(t.RecentAmounts, level) / t.RecentAmounts.Count
//? history may be empty
//- t.RecentAmounts.Count > 0 ? (double)Above(t.RecentAmounts, level) / t.RecentAmounts.Count : 0
//+ (double)Above(t.RecentAmounts, level) / t.RecentAmounts.Count
//? country may be empty
//- country.Length > 0 ? country[..1] : "?"
//+ country[0].ToString()
//? weekday from 1
//- (int)at.DayOfWeek
//+ (int)at.DayOfWeek + 1
//? mean in the loop
//- if (amount > level) above++;
//+ if (amount > amounts.Average()) above++;
//? logarithm of nothing
//- Math.Log(1 + Math.Max(euro, 0) / level)
//+ Math.Log(t.Amount / level)
//? level starts at 0 and divides
//-     return Math.Max(level, 1);
//+     return level - Expected;
//? shared counter
//- readonly ImmutableArray<double> Weekdays
//+ double last = 0;
//+ readonly ImmutableArray<double> Weekdays
//? thresholds swapped
//-     if (double.IsNaN(score) || score >= DeclineFrom) return Decision.Decline(1, "drift " + Letter(t.Country));
//-     if (score >= ReviewFrom) return Decision.Review(score, "drift " + Letter(t.Country));
//+     if (score >= ReviewFrom) return Decision.Review(score, "drift " + Letter(t.Country));
//+     if (score >= DeclineFrom) return Decision.Decline(1, "drift " + Letter(t.Country));
