using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Tests;

public sealed class GoldenTests
{
    [Theory]
    [InlineData("credit-risk")]
    [InlineData("retention-offer")]
    public void The_compiled_script_answers_the_cases_of_the_repository(string point)
    {
        var image = Gate.Run(Some.OfRepository(point), Some.Contracts, CancellationToken.None).Image!; // another test says that it passes
        var contract = Some.Contracts.Single(c => c.Id == image.Facts.Contract);
        var cases = File.ReadAllLines(Path.Combine(Some.ScriptsRoot, point, "cases", point + ".jsonl"));

        Assert.True(cases.Length >= 12);
        contract.Contract.Accept(new Golden(image, contract, cases));
    }

    private sealed class Golden(ScriptImage image, LoadedContract loaded, string[] cases) : IContractVisitor<bool>
    {
        public bool Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class
        {
            using var program = ScriptProgram<TInput, TOutput>.Load(image, loaded, LoadMode.Trial);
            var json = new ContractJson<TInput, TOutput>();
            foreach (var golden in cases.Select(line => JsonNode.Parse(line)!)) // a line is an object
            {
                var read = json.ReadInput(JsonSerializer.SerializeToUtf8Bytes(golden["input"]));
                Assert.True(read.Value is not null, $"{golden["name"]}: {string.Join("; ", read.Faults)}");
                program.Run(read.Value);
                var decision = program.Run(read.Value);
                Assert.True(decision.Output is not null, $"{golden["name"]}: {decision.Stop}");
                Same(golden["expected"]!, JsonSerializer.SerializeToNode(decision.Output, json.Options)!, golden["tolerance"]!.GetValue<double>()); // cases have all three
            }
            return true;
        }

        private static void Same(JsonNode expected, JsonNode actual, double tolerance)
        {
            foreach (var (name, value) in expected.AsObject())
                if (value is JsonValue number && number.TryGetValue<double>(out var share)) Assert.Equal(share, actual[name]!.GetValue<double>(), tolerance); // the output has the field
                else Assert.True(JsonNode.DeepEquals(value, actual[name]), $"{name}: {actual[name]} instead of {value}");
        }
    }
}
