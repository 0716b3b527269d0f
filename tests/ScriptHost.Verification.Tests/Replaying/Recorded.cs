using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Tests.Replaying;

/// <summary>Captures as a server would make them.</summary>
internal static class Recorded
{
    public static LoadedContract ContractOf(ScriptImage image) => Some.Contracts.Single(c => c.Id == image.Facts.Contract);

    /// <summary>Runs the image on the contract's samples, and on all mixtures of two of them.</summary>
    public static IReadOnlyList<Capture> On(ScriptImage image, int version = 1) => ContractOf(image).Contract.Accept(new Recorder(image, version));

    private sealed class Recorder(ScriptImage image, int version) : IContractVisitor<IReadOnlyList<Capture>>
    {
        public IReadOnlyList<Capture> Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class
        {
            var json = new ContractJson<TInput, TOutput>();
            using var program = ScriptProgram<TInput, TOutput>.Load(image, ContractOf(image), LoadMode.Trial);
            foreach (var sample in contract.Samples) program.Run(sample); // the first call compiles the code, which takes longer than a deadline may be
            return [.. Mixtures(contract.Samples.Select(s => JsonSerializer.SerializeToNode(s, json.Options)!.AsObject()).ToList()).Select((text, i) => Capture(program, json, contract.Id, i, text))];
        }

        private Capture Capture<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, ContractJson<TInput, TOutput> json, ContractId contract, int number, byte[] input)
            where TInput : class
            where TOutput : class
        {
            var decision = program.Decide(json.ReadInput(input).Value!, version); // mixtures of samples are inputs
            var output = decision.Output is { } value ? JsonSerializer.SerializeToUtf8Bytes(value, json.Options) : default(ReadOnlyMemory<byte>?);
            return new Capture($"{number:x8}", image.Facts.Point, version, contract, DateTimeOffset.UnixEpoch.AddSeconds(number), input, output, decision.Stop, decision.Usage);
        }

        private static IEnumerable<byte[]> Mixtures(List<System.Text.Json.Nodes.JsonObject> samples)
        {
            var fields = samples[0].Select(f => f.Key).ToList();
            foreach (var one in samples)
            foreach (var other in samples)
            foreach (var until in Enumerable.Range(0, fields.Count))
                yield return JsonSerializer.SerializeToUtf8Bytes(new System.Text.Json.Nodes.JsonObject(fields.Select((name, i) => KeyValuePair.Create(name, (i <= until ? one : other)[name]?.DeepClone()))));
        }
    }
}
