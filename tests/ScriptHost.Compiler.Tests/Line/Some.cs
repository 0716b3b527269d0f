using Contract;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using TransactionScoring;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Valid bundles of the test contract, and what comes of them.</summary>
internal static class Some
{
    public const string Path = "loose/loose.csx";

    public static LoadedContract Contract { get; } = new(new TransactionScore(), [.. File.ReadAllBytes(typeof(TransactionScore).Assembly.Location)]);

    public static Transaction Transaction { get; } = new TransactionScore().Samples[0];

    public static Bundle Bundle(string script, string manifest = "contract: transaction-score@1\n", params (string Path, string Text)[] more) =>
        Runtime.Bundle.Create("loose", Path, [BundleFile.FromText(Path, script), BundleFile.FromText("loose/script.yaml", manifest), .. more.Select(f => BundleFile.FromText(f.Path, f.Text))]);

    /// <summary>A script whose entry point has this body.</summary>
    public static string Scoring(string body) => $"Decision Score(Transaction tx)\n{{\n{body}\n}}\n";

    public static CompileResult Compile(string script, string manifest = "contract: transaction-score@1\n", params (string Path, string Text)[] more) =>
        ScriptCompiler.Compile(Bundle(script, manifest, more), [Contract], CancellationToken.None);

    public static ScriptDiagnostic Refusal(string script) => Assert.Single(Compile(script).Diagnostics, d => d.Severity == Severity.Error);

    public static ScriptImage Image(string script, string manifest = "contract: transaction-score@1\n")
    {
        var result = Compile(script, manifest);
        Assert.True(result.Image is not null, string.Join(Environment.NewLine, result.Diagnostics));
        return result.Image!; // asserted
    }

    public static Decision<Decision> Run(string script, string budget = "fuel: 1000000")
    {
        using var program = ScriptProgram<Transaction, Decision>.Load(Image(script, $"contract: transaction-score@1\nbudget: {{ {budget} }}\n"), Contract, LoadMode.Trial);
        return program.Run(Transaction);
    }

    public static StopReason? Stop(string script, string budget = "fuel: 1000000") => Run(script, budget).Stop?.Reason;
}
