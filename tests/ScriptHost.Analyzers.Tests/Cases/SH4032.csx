// places that the input may not have
LendingDecision Decide(Application a)
{
    var first = a.Balances[0]; //! SH4032 'a.Balances[0]'
    var newest = a.Balances[a.Balances.Count - 1]; //! SH4032 'a.Balances[a.Balances.Count - 1]'
    var sorted = a.Balances.Order().ToArray();
    var highest = sorted[^1]; //! SH4032 'sorted[^1]'
    var region = a.Postcode[..2]; //! SH4032 'a.Postcode[..2]'
    var area = a.Postcode.Substring(0, 3); //! SH4032 'a.Postcode.Substring(0, 3)'
    return LendingDecision.Review(0.5, region + area + (first + newest + highest).ToString("F2", CultureInfo.InvariantCulture));
}
---
// in a function, through a name, and a piece of text
static double Change(IReadOnlyList<double> values) => values[^1] - values[0]; //! SH4032 'values[^1]' //! SH4032 'values[0]'

static string House(string address)
{
    var parts = address.Split('-');
    return parts[1]; //! SH4032 'parts[1]'
}

LendingDecision Decide(Application a)
{
    var change = Change([.. a.Balances]);
    var code = a.Postcode;
    var letter = code[0]; //! SH4032 'code[0]'
    return LendingDecision.Review(0.5, House(a.Id) + letter + change.ToString("F2", CultureInfo.InvariantCulture));
}
---
// tested here, by the caller, or by a pattern
const int PrefixLength = 2;

static double Change(IReadOnlyList<double> values) => values[values.Count - 1] - values[0];

static string House(string address)
{
    var parts = address.Split('-');
    return parts.Length > 1 ? parts[1] : parts[0];
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 2) return LendingDecision.Accept(0);
    var change = Change(a.Balances);
    var region = a.Postcode.Length >= PrefixLength ? a.Postcode[..PrefixLength] : "";
    var isBerlin = a.Postcode.StartsWith("10", StringComparison.Ordinal) && a.Postcode[2] == '1';
    var sorted = a.Balances.Order().ToArray();
    var highest = sorted[^1] + sorted[0];
    foreach (var tag in a.Tags)
        if (tag.Length > 0 && tag[0] == 'x') highest++;
    var latest = a.Payments is [var payment, ..] ? payment.Amount : 0;
    return LendingDecision.Review(0.5, region + House(a.Id) + isBerlin + (change + highest + latest).ToString("F2", CultureInfo.InvariantCulture));
}
---
// of the script's own making, and of what was made of a tested sequence
readonly ImmutableArray<double> Weights = [0.5, 0.5];

static List<double> Differences(IReadOnlyList<double> values)
{
    var differences = new List<double>();
    for (var i = 1; i < values.Count; i++) differences.Add(values[i] - values[i - 1]);
    return differences;
}

LendingDecision Decide(Application a)
{
    if (a.Balances.Count < 2) return LendingDecision.Accept(0);
    var differences = Differences(a.Balances);
    double[] parts = [Weights[0] * differences[0], Weights[1] * a.Age];
    return LendingDecision.Review(0.5, (parts[0] + parts[1]).ToString("F2", CultureInfo.InvariantCulture));
}
