// Country and currency 2026-02: where, when and in what money.

const double DeclineFrom = 0.8;     // fraud desk 2026
const double ReviewFrom = 0.5;      // fraud desk 2026
const double LargeAmount = 500;     // EUR, 98th percentile of 2025
const double AverageRisk = 0.1;     // share of countries not listed, 2025
const string Home = "DE";

record CountryRisk(string Country, double Share, int Frauds);

readonly FrozenDictionary<string, CountryRisk> Countries = new CountryRisk[]
{
    new("DE", 0.01, 120),
    new("FR", 0.02, 85),
    new("NG", 0.3, 40),
    new("US", 0.04, 210),
}.ToFrozenDictionary(c => c.Country);

readonly FrozenDictionary<string, double> ToEuro = new Dictionary<string, double> { ["EUR"] = 1, ["USD"] = 0.92, ["GBP"] = 1.17 }.ToFrozenDictionary();

double? InEuro(Transaction t) => ToEuro.TryGetValue(t.Currency, out var rate) ? t.Amount * rate : null;

double RiskOf(string country) => Countries.TryGetValue(country, out var known) ? known.Share : AverageRisk;

static double HourPoints(int hour) => hour switch
{
    >= 0 and < 6 => 0.2,
    >= 6 and < 22 => 0,
    _ => 0.1,
};

static double AmountPoints(double euro)
{
    var points = 0.0;
    if (euro >= LargeAmount) points = 0.3;
    else if (euro >= LargeAmount / 5) points = 0.1;
    return points;
}

string TopCountries() => string.Join(", ", Countries.Values.OrderByDescending(c => c.Frauds).ThenBy(c => c.Country, StringComparer.Ordinal).Take(2).Select(c => c.Country));

Decision Score(Transaction t)
{
    if (InEuro(t) is not { } euro || !double.IsFinite(euro)) return Decision.Review(AverageRisk, "currency is not known");

    var abroad = !string.Equals(t.Country, Home, StringComparison.OrdinalIgnoreCase);
    var score = Math.Min(RiskOf(t.Country) + HourPoints(t.At.Hour) + AmountPoints(euro) + (abroad ? 0.1 : 0), 1);
    if (score >= DeclineFrom) return Decision.Decline(score, "country, hour and amount");
    if (score >= ReviewFrom) return Decision.Review(score, $"not among {TopCountries()}");
    return Decision.Approve(score);
}

//? currency without asking
//- double? InEuro(Transaction t) => ToEuro.TryGetValue(t.Currency, out var rate) ? t.Amount * rate : null;
//+ double? InEuro(Transaction t) => t.Amount * ToEuro[t.Currency];
//? country by a search in the values
//- Countries.TryGetValue(country, out var known) ? known.Share : AverageRisk
//+ Countries.Values.FirstOrDefault(c => c.Country == country).Share
//? first of a table
//- string.Join(", ", Countries.Values.OrderByDescending(c => c.Frauds).ThenBy(c => c.Country, StringComparer.Ordinal).Take(2).Select(c => c.Country))
//+ Countries.Keys.First()
//? table in its own order
//- Countries.Values.OrderByDescending(c => c.Frauds).ThenBy(c => c.Country, StringComparer.Ordinal).Take(2)
//+ Countries.Values.Where(c => c.Frauds > 100).Take(2)
//? hours that overlap
//-     >= 0 and < 6 => 0.2,
//-     >= 6 and < 22 => 0,
//+     >= 0 and <= 6 => 0.2,
//+     >= 6 and < 22 => 0,
//? home in lower case
//- !string.Equals(t.Country, Home, StringComparison.OrdinalIgnoreCase)
//+ t.Country.ToLowerInvariant() != Home
//? country twice in the table
//-     new("US", 0.04, 210),
//+     new("NG", 0.04, 210),
//? lower band undoes the higher
//-     if (euro >= LargeAmount) points = 0.3;
//-     else if (euro >= LargeAmount / 5) points = 0.1;
//+     if (euro >= LargeAmount) points = 0.3;
//+     if (euro >= LargeAmount / 5) points = 0.1;
//? missing rate as 0
//- if (InEuro(t) is not { } euro || !double.IsFinite(euro)) return Decision.Review(AverageRisk, "currency is not known");
//+ var euro = InEuro(t) ?? 0;
//? missing rate forced
//- if (InEuro(t) is not { } euro || !double.IsFinite(euro)) return Decision.Review(AverageRisk, "currency is not known");
//+ var euro = InEuro(t).Value;
//? cases that fall through as zero
//- static double HourPoints(int hour) => hour switch
//- {
//-     >= 0 and < 6 => 0.2,
//-     >= 6 and < 22 => 0,
//-     _ => 0.1,
//- };
//+ static double HourPoints(int hour)
//+ {
//+     if (hour < 6 && hour > 22) return 0.2;
//+     return 0;
//+ }
//? counter kept between decisions
//- readonly FrozenDictionary<string, double> ToEuro = new
//+ int seen = 0;
//+ readonly FrozenDictionary<string, double> ToEuro = new
