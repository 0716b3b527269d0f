// a table in the function
LendingDecision Decide(Application a) {
    var risk = new Dictionary<string, double> { ["DE"] = 0.05, ["FR"] = 0.06, ["NG"] = 0.7 }; //! SH3005 'new Dictionary'
    return LendingDecision.Accept(risk.GetValueOrDefault(a.Postcode, 0.5));
}
>>>
readonly FrozenDictionary<string, double> risk = new Dictionary<string, double> { ["DE"] = 0.05, ["FR"] = 0.06, ["NG"] = 0.7 }.ToFrozenDictionary();

// a table in the function
LendingDecision Decide(Application a) {
    return LendingDecision.Accept(risk.GetValueOrDefault(a.Postcode, 0.5));
}
---
// with a comparer, and a set

// of postcodes
LendingDecision Decide(Application a) {
    Dictionary<string, int> points = new(StringComparer.OrdinalIgnoreCase) { { "a", 1 }, { "b", 2 }, { "c", 3 } }; //! SH3005 'new'
    var far = new HashSet<string> { "25859", "27498", "87561" }; //! SH3005 'new HashSet'
    if (points.TryGetValue(a.Postcode, out var p)) return LendingDecision.Accept(p);
    return LendingDecision.Accept(far.Contains(a.Postcode) ? 1 : 0);
}
>>>
// with a comparer, and a set

readonly FrozenDictionary<string, int> points = new Dictionary<string, int> { { "a", 1 }, { "b", 2 }, { "c", 3 } }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

readonly FrozenSet<string> far = ["25859", "27498", "87561"];

// of postcodes
LendingDecision Decide(Application a) {
    if (points.TryGetValue(a.Postcode, out var p)) return LendingDecision.Accept(p);
    return LendingDecision.Accept(far.Contains(a.Postcode) ? 1 : 0);
}
---
// limits of bands, as an array and as a list
LendingDecision Decide(Application a) {
    double[] limits = [8, 15, 30, 42]; //! SH3005 '['
    var points = new List<double> { -0.67, -0.12, 0.10, 0.23 }; //! SH3005 'new List'
    for (var i = 0; i < limits.Length && i < points.Count; i++)
        if (a.Months <= limits[i]) return LendingDecision.Accept(points[i]);
    return LendingDecision.Accept(1);
}
>>>
readonly ImmutableArray<double> limits = [8, 15, 30, 42];

readonly ImmutableArray<double> points = [-0.67, -0.12, 0.10, 0.23];

// limits of bands, as an array and as a list
LendingDecision Decide(Application a) {
    for (var i = 0; i < limits.Length && i < points.Length; i++)
        if (a.Months <= limits[i]) return LendingDecision.Accept(points[i]);
    return LendingDecision.Accept(1);
}
---
// asked on the spot
LendingDecision Decide(Application a) => LendingDecision.Accept(Weight(a.Postcode));
double Weight(string key) => new Dictionary<string, double> { ["a"] = 1, ["b"] = 2, ["c"] = 3 }[key]; //! SH3005 'new Dictionary'
>>> none
---
// a table beside the function
readonly FrozenDictionary<string, double> Risk = new Dictionary<string, double> { ["DE"] = 0.05, ["FR"] = 0.06, ["NG"] = 0.7 }.ToFrozenDictionary();
readonly ImmutableArray<double> Limits = [8, 15, 30, 42];
readonly FrozenSet<string> Far = Make();
static FrozenSet<string> Make()
{
    var names = new List<string> { "a", "b", "c" };
    return names.Select(n => n + "1").ToFrozenSet();
}
LendingDecision Decide(Application a) => LendingDecision.Accept(Risk.GetValueOrDefault(a.Postcode, Limits[0] + Far.Count));
---
// tables that are changed, handed on or kept are meant as fresh ones
double Sum(double[] xs) => xs.Sum();
LendingDecision Decide(Application a) {
    double[] weights = [1, 2, 3];
    weights[0] = a.Income;
    var counts = new Dictionary<string, int> { ["late"] = 0, ["paid"] = 0, ["open"] = 0 };
    foreach (var p in a.Payments) counts[p.DaysLate > 0 ? "late" : "paid"]++;
    double[] handed = [1, 2, 3];
    var more = new List<double> { 1, 2, 3 };
    more.Add(a.Income);
    return LendingDecision.Accept(weights.Sum() + counts["late"] + Sum(handed) + more.Count);
}
---
// what is computed, what is short, and what costs nothing
LendingDecision Decide(Application a) {
    var features = new Dictionary<string, double> { ["age"] = a.Age, ["debt"] = a.Debt, ["income"] = a.Income };
    var two = new Dictionary<string, double> { ["a"] = 1, ["b"] = 2 };
    ReadOnlySpan<double> span = [1, 2, 3, 4];
    var known = new[] { "DE", "FR", "NG" }.Contains(a.Postcode);
    var largest = Math.Max(features["age"], two["a"]) + span[0];
    return LendingDecision.Accept(known ? largest : string.Join("", "a", "b", "c", "d").Length);
}
