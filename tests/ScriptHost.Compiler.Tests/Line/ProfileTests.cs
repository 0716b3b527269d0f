using Contract;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Metering;
using TransactionScoring;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Which line spends what: all of a run's fuel is told, line by line, and telling it changes neither decision nor fuel.</summary>
public sealed class ProfileTests
{
    public static TheoryData<string> Names => [.. Cases.Files];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_lines_of_a_script_spend_what_the_run_spends(string file)
    {
        var differences = Cases.Of(file).Select(Difference).OfType<string>().ToList();

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void A_loop_pays_on_its_own_lines()
    {
        var lines = Profile("""
            Decision Score(Transaction tx)
            {
                var sum = 0.0;
                for (var i = 0; i < 1000; i++)
                    sum += i * 0.5;
                return Decision.Approve(sum > 1 ? 1 : 2);
            }

            """).ToDictionary(l => l.Line, l => l.Fuel);

        Assert.InRange(lines[5], 3_000, 10_000); // a thousand times some instructions
        Assert.InRange(lines[4], 3_000, 10_000);
        Assert.InRange(lines[3], 1, 10);
        Assert.InRange(lines[6], 1, 100);
    }

    [Fact]
    public void A_call_pays_for_the_work_of_the_framework_and_a_function_for_its_own()
    {
        var lines = Profile("""
            Decision Score(Transaction tx)
            {
                var all = new double[10_000];
                Array.Fill(all, 2.0);
                var large = all
                    .Where(x =>
                    {
                        for (var i = 0; i < 2; i++) x = Twice(x);
                        return x > 3;
                    })
                    .Count();
                return Decision.Approve(large);
            }

            double Twice(double x) => x * 2;

            """).ToDictionary(l => l.Line, l => l.Fuel);

        Assert.InRange(lines[4], 2_000, 20_000); // by size: a step for four elements, at least
        Assert.InRange(lines[8], 200_000, 1_000_000);
        Assert.InRange(lines[15], 20_000, 200_000);
        Assert.InRange(lines[5], 20_000, 400_000); // the steps of Where and Count, not the function's
    }

    [Fact]
    public void An_exception_is_paid_where_it_is_caught()
    {
        var lines = Profile("""
            Decision Score(Transaction tx)
            {
                var text = tx.Id.ToUpperInvariant();
                var zero = text.Length - text.Length;
                try
                {
                    return Decision.Approve(1 / zero);
                }
                catch (DivideByZeroException)
                {
                    return Decision.Approve(2);
                }
            }

            """).ToDictionary(l => l.Line, l => l.Fuel);

        Assert.True(lines.TryGetValue(9, out var caught) && caught is >= 10_000 and <= 10_100, string.Join(", ", lines));
        Assert.All(lines.Where(l => l.Key != 9), l => Assert.InRange(l.Value, 1, 200));
    }

    [Fact]
    public void Lines_of_several_runs_are_summed_and_a_loaded_file_has_its_own()
    {
        const string Entry = "#load \"lib/more.csx\"\n\nDecision Score(Transaction tx) => Decision.Approve(More(2));\n";
        var bundle = Some.Bundle(Entry, more: [("loose/lib/more.csx", "double More(int n)\n{\n    var sum = 0.0;\n    for (var i = 0; i < n; i++) sum += 1;\n    return sum;\n}\n")]);

        var (once, fuel) = Run(bundle, runs: 1);
        var (thrice, _) = Run(bundle, runs: 3);

        Assert.Contains(once, l => l is { Path: "loose/lib/more.csx", Line: 4 });
        Assert.Contains(once, l => l is { Path: Some.Path, Line: 3 });
        Assert.Equal(fuel, once.Sum(l => l.Fuel));
        Assert.Equal(once.Select(l => l with { Fuel = l.Fuel * 3 }), thrice);
    }

    private static IEnumerable<LineFuel> Profile(string script) => Run(Some.Bundle(script), runs: 1).Lines;

    private static (IReadOnlyList<LineFuel> Lines, long Fuel) Run(Bundle bundle, int runs)
    {
        var compiled = ScriptCompiler.CompileProfiled(bundle, [Some.Contract], CancellationToken.None);
        Assert.True(compiled.Image is not null, string.Join(Environment.NewLine, compiled.Diagnostics));
        using var program = ScriptProgram<Transaction, Decision>.Load(compiled.Image, Some.Contract, LoadMode.Trial);
        var profile = new FuelProfile(compiled.Plan!); // it was compiled for one
        var fuel = 0L;
        for (var run = 0; run < runs; run++) fuel = profile.During(() => program.Run(Some.Transaction)).Usage.Fuel;
        return (profile.Lines, fuel);
    }

    private static string? Difference(Case one)
    {
        var bundle = Some.Bundle(one.Text, "contract: transaction-score@1\nbudget: { fuel: 100000000 }\n", [.. one.Loads]);
        var plain = ScriptCompiler.Compile(bundle, [Some.Contract], CancellationToken.None);
        var profiled = ScriptCompiler.CompileProfiled(bundle, [Some.Contract], CancellationToken.None);
        if (plain.Image is not { } image || profiled.Image is not { } copy) return $"{one.Name}: {string.Join("; ", profiled.Diagnostics)}";
        using var program = ScriptProgram<Transaction, Decision>.Load(image, Some.Contract, LoadMode.Trial);
        using var telling = ScriptProgram<Transaction, Decision>.Load(copy, Some.Contract, LoadMode.Trial);
        foreach (var sample in new TransactionScore().Samples)
        {
            var profile = new FuelProfile(profiled.Plan!); // as above
            var (expected, actual) = (program.Run(sample), profile.During(() => telling.Run(sample)));
            if (actual.Output != expected.Output || actual.Usage.Fuel != expected.Usage.Fuel) return $"{one.Name} on {sample.Id}: {actual.Output} for {actual.Usage.Fuel} instead of {expected.Output} for {expected.Usage.Fuel}";
            if (profile.Lines.Sum(l => l.Fuel) is var told && told != expected.Usage.Fuel) return $"{one.Name} on {sample.Id}: the lines spend {told} of {expected.Usage.Fuel}: {string.Join(", ", profile.Lines)}";
        }
        return null;
    }
}
