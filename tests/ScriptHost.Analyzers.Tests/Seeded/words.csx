// Words 2026-08: what tags, employer and postcode say; a naive Bayes with counts of the 2025 sample.

const double Prior = 0.08;          // share lost in the sample
const double Smoothing = 1;         // Laplace
const int Lost = 410;               // loans lost in the sample
const int Kept = 4720;              // loans paid back in the sample
const double ReviewFrom = 0.2;      // policy W-1
const double DeclineFrom = 0.5;     // policy W-1
const int RegionLength = 1;         // the first digit of a postcode is the region

readonly record struct Counted(int InLost, int InKept);

readonly FrozenDictionary<string, Counted> Tags = new Dictionary<string, Counted>
{
    ["new"] = new(120, 900),
    ["promo"] = new(95, 610),
    ["salary"] = new(40, 1900),
}.ToFrozenDictionary();

readonly FrozenDictionary<char, Counted> Regions = new Dictionary<char, Counted>
{
    ['1'] = new(60, 700),
    ['2'] = new(31, 420),
    ['8'] = new(22, 810),
}.ToFrozenDictionary();

static double LogRatio(Counted counted) =>
    Math.Log((counted.InLost + Smoothing) / (Lost + 2 * Smoothing)) - Math.Log((counted.InKept + Smoothing) / (Kept + 2 * Smoothing));

double OfTags(IReadOnlyList<string> tags)
{
    var sum = 0.0;
    foreach (var tag in tags.Distinct())
    {
        if (Tags.TryGetValue(tag, out var counted)) sum += LogRatio(counted);
    }

    return sum;
}

double OfRegion(string postcode) =>
    postcode.Length >= RegionLength && Regions.TryGetValue(postcode[0], out var counted) ? LogRatio(counted) : 0;

static double[] Normalised(double lost, double kept)
{
    var most = Math.Max(lost, kept);
    var (l, k) = (Math.Exp(lost - most), Math.Exp(kept - most));
    return [l / (l + k), k / (l + k)];
}

static bool IsPublic(string? employer) => employer is not null && employer.Contains("city", StringComparison.OrdinalIgnoreCase);

LendingDecision Decide(Application a)
{
    var evidence = OfTags(a.Tags) + OfRegion(a.Postcode) + (IsPublic(a.Employer) ? -0.4 : 0);
    var risk = Normalised(Math.Log(Prior) + evidence, Math.Log(1 - Prior))[0];
    var words = string.Join(", ", a.Tags.Where(Tags.ContainsKey).Distinct().Order(StringComparer.Ordinal));

    if (risk >= DeclineFrom) return LendingDecision.Decline(risk, words);
    else if (risk >= ReviewFrom) return LendingDecision.Review(risk, words);
    return LendingDecision.Accept(risk);
}

//? tag that is not in the table
//- if (Tags.TryGetValue(tag, out var counted)) sum += LogRatio(counted);
//+ sum += LogRatio(Tags[tag]);
//? postcode may be empty
//- postcode.Length >= RegionLength && Regions
//+ Regions
//? frequencies by whole numbers
//- Math.Log((counted.InLost + Smoothing) / (Lost + 2 * Smoothing))
//+ Math.Log(1.0 + counted.InLost / Lost)
//? exponentials without the maximum
//-     var (l, k) = (Math.Exp(lost - most), Math.Exp(kept - most));
//+     var (l, k) = (Math.Exp(lost), Math.Exp(kept));
//? order of a set
//- a.Tags.Where(Tags.ContainsKey).Distinct().Order(StringComparer.Ordinal)
//+ a.Tags.Where(Tags.ContainsKey).ToHashSet()
//? capital letters against small ones
//- employer.Contains("city", StringComparison.OrdinalIgnoreCase)
//+ employer.ToUpperInvariant().Contains("city")
//? same limit for both
//-     else if (risk >= ReviewFrom)
//+     else if (risk >= DeclineFrom)
