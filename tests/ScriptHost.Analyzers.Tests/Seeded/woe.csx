// Weight-of-evidence card 2026-06. Tables come from the 2025 sample; a category it has not seen counts as average.

const double Intercept = -2.4;      // log-odds of the sample
const double ReviewFrom = 0.12;     // policy LP-4
const double DeclineFrom = 0.28;    // policy LP-4
const int PrefixLength = 2;         // postcodes are graded by region

readonly FrozenDictionary<string, double> RegionPoints = new Dictionary<string, double>
{
    ["10"] = 0.12,
    ["20"] = -0.08,
    ["40"] = 0.2,
    ["80"] = -0.31,
}.ToFrozenDictionary();

readonly FrozenSet<string> GoodTags = ["loyal", "salary"];

static double ChannelPoints(Channel channel) => channel switch
{
    Channel.Branch => -0.2,
    Channel.Phone => 0.15,
    Channel.Web => 0.05,
    _ => 0,
};

static double AgePoints(int age) => age switch
{
    < 25 => 0.4,
    < 35 => 0.1,
    < 60 => -0.15,
    _ => -0.05,
};

double RegionOf(string postcode) => postcode.Length >= PrefixLength ? RegionPoints.GetValueOrDefault(postcode[..PrefixLength], 0) : 0;

double TagPoints(IReadOnlyList<string> tags) => -0.1 * tags.Count(t => GoodTags.Contains(t));

static double ScorePoints(int? score) => score switch
{
    null => 0.35,
    < 450 => 0.8,
    < 550 => 0.2,
    _ => -0.6,
};

LendingDecision Decide(Application a)
{
    double[] points = [ChannelPoints(a.Channel), AgePoints(a.Age), RegionOf(a.Postcode), TagPoints(a.Tags), ScorePoints(a.BureauScore)];
    var z = Intercept + points.Sum();
    var risk = 1 / (1 + Math.Exp(-z));
    var reason = string.Create(CultureInfo.InvariantCulture, $"card {z:F2}");

    if (risk >= DeclineFrom) return LendingDecision.Decline(risk, reason);
    else if (risk >= ReviewFrom) return LendingDecision.Review(risk, reason);
    else return LendingDecision.Accept(risk);
}

//? short postcode
//- postcode.Length >= PrefixLength ? RegionPoints.GetValueOrDefault(postcode[..PrefixLength], 0) : 0
//+ RegionPoints.GetValueOrDefault(postcode.Substring(0, PrefixLength), 0)
//? unseen region
//- RegionPoints.GetValueOrDefault(postcode[..PrefixLength], 0)
//+ RegionPoints[postcode[..PrefixLength]]
//? region read through First
//- RegionPoints.GetValueOrDefault(postcode[..PrefixLength], 0)
//+ RegionPoints.First(r => r.Key == postcode[..PrefixLength]).Value
//? enum member forgotten
//-     Channel.Phone => 0.15,
//-     Channel.Web => 0.05,
//-     _ => 0,
//+     Channel.Phone => 0.15,
//? bands as ifs that overlap
//- static double AgePoints(int age) => age switch
//- {
//-     < 25 => 0.4,
//-     < 35 => 0.1,
//-     < 60 => -0.15,
//-     _ => -0.05,
//- };
//+ static double AgePoints(int age)
//+ {
//+     if (age < 35) return 0.1;
//+     if (age < 25) return 0.4;
//+     if (age < 60) return -0.15;
//+     return -0.05;
//+ }
//? bands with and without the limit
//- static double AgePoints(int age) => age switch
//- {
//-     < 25 => 0.4,
//-     < 35 => 0.1,
//-     < 60 => -0.15,
//-     _ => -0.05,
//- };
//+ static double AgePoints(int age)
//+ {
//+     var points = -0.05;
//+     if (age < 25) points = 0.4;
//+     if (age > 25 && age < 35) points = 0.1;
//+     if (age > 35 && age < 60) points = -0.15;
//+     return points;
//+ }
//? missing score by coalescing
//- ScorePoints(a.BureauScore)
//+ ScorePoints(a.BureauScore ?? 0)
//? missing score as -1
//- static double ScorePoints(int? score) => score switch
//- {
//-     null => 0.35,
//+ static double ScorePoints(int? known) => (known ?? -1) switch
//+ {
//? text with the culture of the machine
//- var reason = string.Create(CultureInfo.InvariantCulture, $"card {z:F2}");
//+ var reason = "card " + z.ToString("F2", CultureInfo.CurrentCulture);
//? sum of points in the order of a set
//- double TagPoints(IReadOnlyList<string> tags) => -0.1 * tags.Count(t => GoodTags.Contains(t));
//+ double TagPoints(IReadOnlyList<string> tags)
//+ {
//+     var points = 0.0;
//+     foreach (var tag in tags.ToHashSet()) points = points * 0.5 - 0.1 * tag.Length;
//+     return points;
//+ }
//? set as a list that is searched
//- readonly FrozenSet<string> GoodTags = ["loyal", "salary"];
//+ readonly List<string> GoodTags = ["loyal", "salary"];
//? decision not returned
//-     if (risk >= DeclineFrom) return LendingDecision.Decline(risk, reason);
//-     else if (risk >= ReviewFrom)
//+     if (risk >= DeclineFrom) LendingDecision.Decline(risk, reason);
//+     if (risk >= ReviewFrom)
