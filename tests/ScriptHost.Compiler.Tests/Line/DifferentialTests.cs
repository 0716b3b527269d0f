using System.Globalization;
using Contract;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Every construct scripts may use gives what plain C# gives, for the same fuel each time. The cases are in <c>Cases/</c>.</summary>
public sealed class DifferentialTests
{
    public static TheoryData<string> Names => [.. Cases.Files];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_metered_script_decides_as_plain_csharp_does(string file)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the plain class has no host that pins it
        try
        {
            var differences = Cases.Of(file).Select(Difference).OfType<string>().ToList();

            Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void There_are_enough_cases() => Assert.InRange(Cases.Files.Sum(f => Cases.Of(f).Count()), 120, 1000);

    private static string? Difference(Case one)
    {
        var compiled = Some.Compile(one.Text, "contract: transaction-score@1\nbudget: { fuel: 100000000 }\n", [.. one.Loads]);
        if (compiled.Image is not { } image) return $"{one.Name}: {string.Join("; ", compiled.Diagnostics)}";
        var native = NativeTwin.Compile(string.Concat(one.Loads.Select(l => l.Text + "\n")) + one.Text);
        using var program = ScriptProgram<Transaction, Decision>.Load(image, Some.Contract, LoadMode.Trial);
        foreach (var sample in new TransactionScoring.TransactionScore().Samples)
        {
            var expected = native(sample);
            var first = program.Run(sample);
            var second = program.Run(sample);
            if (first.Stop is { } stop) return $"{one.Name} on {sample.Id}: {stop.Message}";
            if (first.Output != expected) return $"{one.Name} on {sample.Id}: {first.Output} instead of {expected}";
            if (second.Output != expected || second.Usage.Fuel != first.Usage.Fuel || second.Usage.Depth != first.Usage.Depth) return $"{one.Name} on {sample.Id}: the second run gives {second.Output} for {second.Usage}, the first {first.Usage}";
        }
        return null;
    }
}
