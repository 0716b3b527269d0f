using System.Globalization;
using Contract;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks;

/// <summary>
/// What each performance rule is worth: <c>Rules/SHnnnn.csx</c> holds what the rule finds and, below <c>--- instead</c>, what its page
/// advises. Both run as scripts in process with all budgets on. A rule whose pair is below 1.3 in time does not ship.
/// </summary>
internal static class RulePairs
{
    private const string Parting = "--- instead\n";
    private const int Runs = 1000, Waits = 40;

    // Shorter than a slice of the scheduler: on a busy machine some of so many runs are still left alone.
    private static readonly TimeSpan OneRun = TimeSpan.FromMilliseconds(0.25);

    /// <summary>The embedded pairs; one rule may have several, told apart by a word after the id.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. typeof(RulePairs).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("rule.", StringComparison.Ordinal)).Select(n => n["rule.".Length..^".csx".Length]).Order(StringComparer.Ordinal)];

    public static void Print(string[] ids)
    {
        Console.WriteLine($"{"pair",-16} {"found ns",12} {"instead ns",12} {"time",8} {"found fuel",12} {"instead fuel",12} {"fuel",8}");
        foreach (var name in Names.Where(n => ids.Length == 0 || ids.Any(id => n.StartsWith(id, StringComparison.Ordinal))))
        {
            var texts = Embedded.Text($"rule.{name}.csx").Split(Parting);
            using var found = Compile(name, texts[0]);
            using var instead = Compile(name, texts[1]);
            var input = Input();
            if (!Equals(found.Decide(input).Output, instead.Decide(input).Output)) throw new InvalidOperationException($"{name}: the two forms decide differently: {found.Decide(input)} and {instead.Decide(input)}.");
            var (slow, fast) = Ratios.Best(() => found.Decide(input).Output!, () => instead.Decide(input).Output!, Runs, Waits, OneRun); // compared above
            double before = found.Decide(input).Usage.Fuel, after = instead.Decide(input).Usage.Fuel;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {slow,12:F1} {fast,12:F1} {slow / fast,8:F2} {before,12} {after,12} {before / after,8:F2}"));
        }
    }

    private static DecisionPoint<Transaction, Decision> Compile(string name, string text)
    {
        var contract = new TransactionScoring.TransactionScore();
        var loaded = new LoadedContract(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
        var bundle = Bundle.Create("pair", $"pair/{name}.csx", [BundleFile.FromText($"pair/{name}.csx", text), BundleFile.FromText("pair/script.yaml", "contract: transaction-score@1\nbudget: { fuel: 1000000000 }\n")]);
        var compiled = ScriptCompiler.Compile(bundle, [loaded], CancellationToken.None);
        if (compiled.Image is null) throw new InvalidOperationException(string.Join(Environment.NewLine, compiled.Diagnostics));
        var point = (DecisionPoint<Transaction, Decision>)DecisionPoint.Create(bundle.Point, loaded);
        point.Swap(compiled.Image, version: 1);
        return point;
    }

    private static Transaction Input()
    {
        var words = string.Join('-', Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? (100 + i * 7).ToString(CultureInfo.InvariantCulture) : i % 4 == 1 ? "velocity" : "limit"));
        var numbers = string.Join(';', Enumerable.Range(0, 100).Select(i => 100 + i * 7));
        var amounts = Enumerable.Range(0, 200).Select(i => (double)(i * 37 % 900)).ToList().AsReadOnly();
        var features = new Dictionary<string, double> { ["velocity"] = 2.5, ["age_days"] = 400, ["limit"] = 500, ["logins"] = 3 }.AsReadOnly();
        return new Transaction(words, numbers, 250, "EUR", "DE", new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.Zero), amounts, features);
    }
}
