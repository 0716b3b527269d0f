using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Tests;

/// <summary>Valid values for tests that do not care which.</summary>
internal static class Some
{
    public const string Point = "credit-risk";

    public const string Actor = "ada@example.test";

    public static Bundle Bundle(string text = "// a", string point = Point) =>
        Runtime.Bundle.Create(point, $"{point}/{point}.csx", [BundleFile.FromText($"{point}/{point}.csx", text), BundleFile.FromText($"{point}/script.yaml", "contract: credit-risk@1")]);

    public static ScriptImage Image(Bundle bundle, string compiler = "1", int major = 1) => ScriptImage.Create(
        new ImageFacts
        {
            Point = bundle.Point,
            Bundle = bundle.Id,
            Contract = new ContractId(Point, major),
            ContractHash = "c",
            ScriptType = "Submission#0",
            Budget = Budget.Default,
            FrameBytes = 1024,
            Sites = [],
            AllowListHash = "a",
            Compiler = compiler,
            Sources = [.. bundle.Files.Select(file => new SourceFact(file.Path, file.Sha256))],
            Members = ["M:System.Math.Exp(System.Double)"],
        },
        [1, 2, 3],
        [4]);

    /// <summary>Adds a version of its own for each text and returns the last one's number.</summary>
    public static async Task<int> VersionsAsync(IVersionStore store, string point, params string[] texts)
    {
        var number = 0;
        foreach (var text in texts)
        {
            var bundle = Bundle(text, point);
            number = (await store.AddVersionAsync(bundle, Image(bundle), Actor, null, default)).Version.Number;
        }
        return number;
    }
}
