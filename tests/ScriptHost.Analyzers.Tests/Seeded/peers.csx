// Peer comparison 2026-01: how an applicant's payments compare with those of the same shops.
//
// Means    of the 2025 book by shop, at least 500 customers each; other shops are not compared
// Used     as a nudge only: two standard deviations above the peers means review

const double DeviationsOfConcern = 2;    // 2.5 % of customers if amounts were normal
const double RiskOutside = 0.12;         // loss rate outside
const double RiskInside = 0.05;          // and inside
const int EnoughShops = 2;               // one shop says nothing about a habit

readonly FrozenDictionary<string, double> PeerMeans = new Dictionary<string, double>
{
    ["Rent"] = 840,
    ["Phone"] = 38,
    ["Energy"] = 112,
    ["Car"] = 265,
}.ToFrozenDictionary(StringComparer.Ordinal);

LendingDecision Decide(Application a)
{
    var ratios = Ratios(a.Payments);
    if (ratios.Count < EnoughShops) return LendingDecision.Accept(RiskInside);

    var mean = ratios.Average();
    var spread = Deviation(ratios, mean);
    var highest = ratios.Max();
    if (spread > 0 && (highest - mean) / spread > DeviationsOfConcern) return LendingDecision.Review(RiskOutside, "one shop far above the peers");
    return LendingDecision.Accept(RiskInside);
}

/// Payment over the peers' mean, for shops that have one.
List<double> Ratios(IReadOnlyList<Payment> payments)
{
    var ratios = new List<double>(payments.Count);
    foreach (var payment in payments)
    {
        if (PeerMeans.TryGetValue(payment.Merchant, out var mean) && mean > 0) ratios.Add(payment.Amount / mean);
    }

    return ratios;
}

/// Sample standard deviation around a known mean; 0 for a single value.
static double Deviation(List<double> values, double mean)
{
    if (values.Count < 2) return 0;
    var squares = 0.0;
    foreach (var value in values) squares += (value - mean) * (value - mean);
    return Math.Sqrt(squares / (values.Count - 1));
}

//? variance as the mean of squares less the square of the mean
//-     foreach (var value in values) squares += (value - mean) * (value - mean);
//-     return Math.Sqrt(squares / (values.Count - 1));
//+     foreach (var value in values) squares += value * value;
//+     return Math.Sqrt(squares / values.Count - mean * mean);
//? looked up twice
//- if (PeerMeans.TryGetValue(payment.Merchant, out var mean) && mean > 0) ratios.Add(payment.Amount / mean);
//+ if (PeerMeans.ContainsKey(payment.Merchant) && PeerMeans[payment.Merchant] > 0) ratios.Add(payment.Amount / PeerMeans[payment.Merchant]);
//? looked up without asking
//- if (PeerMeans.TryGetValue(payment.Merchant, out var mean) && mean > 0) ratios.Add(payment.Amount / mean);
//+ ratios.Add(payment.Amount / PeerMeans[payment.Merchant]);
//? average inside the loop
//- squares += (value - mean) * (value - mean);
//+ squares += Math.Pow(value - values.Average(), 2);
//? average of nothing
//-     if (ratios.Count < EnoughShops) return LendingDecision.Accept(RiskInside);
//+
//? key misspelt
//-     ["Energy"] = 112,
//+     ["Rent"] = 112,
//? found by a scan instead of a look-up
//- if (PeerMeans.TryGetValue(payment.Merchant, out var mean) && mean > 0) ratios.Add(payment.Amount / mean);
//+ if (PeerMeans.Keys.Contains(payment.Merchant)) ratios.Add(payment.Amount / PeerMeans.First(p => p.Key == payment.Merchant).Value);
//? spread compared with zero exactly
//- if (spread > 0 && (highest - mean)
//+ if (spread != 0.1 + 0.2 && (highest - mean)
//? spread not guarded
//- if (spread > 0 && (highest - mean) / spread > DeviationsOfConcern)
//+ if (!((highest - mean) / spread <= DeviationsOfConcern))
//? mutable state shared by calls
//- const int EnoughShops = 2;               // one shop says nothing about a habit
//+ const int EnoughShops = 2;               // one shop says nothing about a habit
//+ readonly Dictionary<string, int> Seen = new();
//? the wrong operand after copy and paste
//- squares += (value - mean) * (value - mean);
//+ squares += (value - mean) * (mean - mean);
//? sorted only for the highest
//- var highest = ratios.Max();
//+ var highest = ratios.OrderBy(r => r).Last();
