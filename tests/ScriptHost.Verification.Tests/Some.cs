using System.Reflection;
using Credit.Contract;
using Retention.Contract;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Tests;

/// <summary>Valid values.</summary>
internal static class Some
{
    public static string ScriptsRoot { get; } = Path.Combine(typeof(Some).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!, "scripts"); // the project file gives it

    public static LoadedContract[] Contracts { get; } = [Loaded(new CreditRisk()), Loaded(new RetentionOffers())];

    public static GateResult Gate(string script, string manifest = "contract: credit-risk@1\n") =>
        Verification.Gate.Run(Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", script), BundleFile.FromText("some/script.yaml", manifest)]), Contracts, CancellationToken.None);

    public static Bundle Script(string script, string manifest = "contract: credit-risk@1\n") =>
        Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", script), BundleFile.FromText("some/script.yaml", manifest)]);

    public static Bundle OfRepository(string point) => BundleReader.Read(ScriptsRoot, point) is { Bundle: { } bundle } ? bundle : throw new InvalidOperationException($"'{point}' cannot be read.");

    public static LoadedContract Loaded(DecisionContract contract) => new(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
}
