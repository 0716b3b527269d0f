using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Workers;

/// <summary>A script that takes the compiler through its whole line once: the first compilation of a process takes ten times as long as the second.</summary>
internal static class WarmScript
{
    private const string Text = """
        readonly ImmutableArray<double> Weights = [0.5, 1.5];
        Number Decide(Number n)
        {
            var sum = 0.0;
            foreach (var weight in Weights.Where(w => w > n.Value)) sum += Math.Sqrt(weight);
            return new Number(sum > 1 ? sum : $"{sum}".Length);
        }
        """;

    public static void Compile() => Compile(ScriptCompiler.Compile);

    /// <summary>Without the rules.</summary>
    public static void CompileCopy() => Compile(ScriptCompiler.CompileCopy);

    private static void Compile(Func<Bundle, IReadOnlyCollection<LoadedContract>, CancellationToken, CompileResult> line)
    {
        var contract = new LoadedContract(new Numbers(), [.. File.ReadAllBytes(typeof(Numbers).Assembly.Location)]);
        var bundle = Bundle.Create("warm", "warm/warm.csx", [BundleFile.FromText("warm/warm.csx", Text), BundleFile.FromText("warm/script.yaml", $"contract: {contract.Id}\n")]);
        line(bundle, [contract], CancellationToken.None);
    }
}

/// <summary>The contract of <see cref="WarmScript"/>.</summary>
public sealed class Numbers() : DecisionContract<Number, Number>("numbers", 1)
{
    public override IReadOnlyList<Number> Samples { get; } = [new Number(1)];
}

/// <inheritdoc cref="Numbers"/>
public sealed record Number(double Value);
