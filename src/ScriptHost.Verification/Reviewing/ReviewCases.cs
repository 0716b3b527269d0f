using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Reviewing;

/// <summary>Makes cases from what is at hand besides captures: the contract's samples, and the goldens of both sides.</summary>
internal static class ReviewCases
{
    public static IEnumerable<ReviewCase> Of(LoadedContract contract, ReviewSide before, ReviewSide after, IEnumerable<Capture> captures) =>
        contract.Contract.Accept(new SampleTexts()).Select((text, i) => Case(ReviewCase.Samples, $"sample {i + 1}", text, contract.Id))
            .Concat(Goldens(before.Tests, after.Tests).Select(golden => Case(ReviewCase.Goldens, golden.Name, golden.Input, contract.Id)))
            .Concat(captures.Select(c => new ReviewCase(ReviewCase.Captures, c)));

    private static ReviewCase Case(string origin, string id, string input, ContractId contract) => new(origin, new Capture(id, "", 1, contract, default, Encoding.UTF8.GetBytes(input), null, null, default));

    /// <summary>Each input once. A line that cannot be read is the business of the tests, which say why.</summary>
    private static IEnumerable<(string Name, string Input)> Goldens(params TestRead?[] sides) =>
        sides.OfType<TestRead>().SelectMany(s => s.Cases).SelectMany(Lines).DistinctBy(l => l.Input, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Input)> Lines(BundleFile file)
    {
        foreach (var line in Encoding.UTF8.GetString(file.Content.AsSpan()).Split('\n'))
            if (Object(line) is { } golden && golden["input"] is JsonObject input) yield return (golden["name"]?.ToString() ?? file.Path, input.ToJsonString());
    }

    private static JsonObject? Object(string line)
    {
        try
        {
            return string.IsNullOrWhiteSpace(line) ? null : JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class SampleTexts : IContractVisitor<ImmutableArray<string>>
    {
        public ImmutableArray<string> Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class
        {
            var inputs = new Inputs<TInput, TOutput>(contract);
            return [.. inputs.SampleNodes.Select(inputs.Text)];
        }
    }
}
