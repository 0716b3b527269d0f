using System.Text;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;
using ScriptHost.Verification;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Docs.Tests;

/// <summary>The scripts of the pages, gone through the line that would deploy them.</summary>
internal static class Scripts
{
    private const string Point = "small-loan";

    public static string Entry => $"{Point}/{Point}.csx";

    /// <summary>The gate over a script of a page; what it loads are the <c>file:</c> blocks of that page.</summary>
    public static GateResult Run(Block block, string contract)
    {
        var files = block.Page.Blocks.Where(b => b.After("file") is not null).Select(b => BundleFile.FromText(b.After("file")!.Replace("scripts/", "", StringComparison.Ordinal), b.Text)); // filtered
        var bundle = Bundle.Create(Point, Entry, [BundleFile.FromText(Entry, block.Text), BundleFile.FromText($"{Point}/script.yaml", $"contract: {contract}\n"), .. files.Where(f => block.Text.Contains(f.Path, StringComparison.Ordinal))]);
        return Gate.Run(bundle, Contracts.All, CancellationToken.None);
    }

    /// <summary>The tests of a page, run on the script that stands before them.</summary>
    public static TestReport Test(Block tests, string contract)
    {
        var script = tests.Page.Blocks.TakeWhile(b => b != tests).Last(b => b.After("script") is not null);
        var bundle = Bundle.Create(Point, Entry, [BundleFile.FromText(Entry, script.Text), BundleFile.FromText($"{Point}/script.yaml", $"contract: {contract}\n")], BundleFile.FromText($"{Point}/{Point}.test.csx", tests.Text));
        return ScriptTests.Run(TestBundle.Of(bundle)!, Contracts.All, TestOptions.Default, CancellationToken.None); // ! it has tests
    }

    /// <summary>What <c>scripthost run</c> prints on stdout for a script.</summary>
    public static string Outputs(ScriptImage image)
    {
        var loaded = Contracts.All.Single(c => c.Id == image.Facts.Contract);
        return loaded.Contract.Accept(new Samples(image, loaded));
    }

    private sealed class Samples(ScriptImage image, LoadedContract loaded) : IContractVisitor<string>
    {
        public string Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class
        {
            using var program = ScriptProgram<TInput, TOutput>.Load(image, loaded, LoadMode.Trial);
            var json = new ContractJson<TInput, TOutput>();
            return string.Concat(contract.Samples.Select(sample => Line(json, program.Run(sample).Output!) + "\n")); // the gate ran them
        }

        private static string Line<TInput, TOutput>(ContractJson<TInput, TOutput> json, TOutput output)
            where TInput : class
            where TOutput : class
        {
            using var buffer = new MemoryStream();
            using (var writer = new System.Text.Json.Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) json.WriteOutput(writer, output);
            return Encoding.UTF8.GetString(buffer.ToArray());
        }
    }
}
