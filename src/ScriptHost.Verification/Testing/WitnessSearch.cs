using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Testing;

/// <summary>Looks for an input on which a script and its mutant decide differently: samples, samples with the mutant's own numbers in their fields, generated ones.</summary>
internal sealed class WitnessSearch<TInput, TOutput>(Inputs<TInput, TOutput> inputs, ScriptProgram<TInput, TOutput> script, ScriptProgram<TInput, TOutput> mutated)
    where TInput : class
    where TOutput : class
{
    private const int Generated = 2_000;

    public MutantWitness? Run(Mutant mutant, Random random)
    {
        var generator = new Generator(inputs.Shape, inputs.SampleNodes, random);
        var found = inputs.SampleNodes.Select(s => (JsonNode?)s).Concat(Aimed(mutant)).Concat(Enumerable.Range(0, Generated).Select(_ => generator.Next()))
            .Select(node => (Node: node, Difference: Difference(node))).FirstOrDefault(f => f.Difference is not null);
        if (found.Difference is not { } difference) return null;
        var (small, reason) = new Shrinker(inputs.SampleNodes, inputs.Shape).Run(found.Node, difference, Difference);
        return new MutantWitness(inputs.View((JsonObject)small!), reason.Expected!, reason.Actual!); // ! what differs has an input and two answers
    }

    /// <summary>The samples with the numbers of the mutant, and their neighbours, in each field that takes them.</summary>
    private IEnumerable<JsonNode?> Aimed(Mutant mutant) =>
        from number in new[] { mutant.Was, mutant.Becomes }
        where double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        let value = double.Parse(number, CultureInfo.InvariantCulture)
        from sample in inputs.SampleNodes
        from field in inputs.Shape.Fields
        where field.Shape.Kind is ShapeKind.WholeNumber or ShapeKind.Number
        from near in field.Shape.Kind == ShapeKind.WholeNumber ? new[] { Math.Floor(value), Math.Floor(value) + 1, Math.Floor(value) - 1 } : [value, value + 0.01, value - 0.01]
        select With(sample, field, near);

    private static JsonObject With(JsonObject sample, Field field, double value)
    {
        var copy = (JsonObject)sample.DeepClone();
        copy[field.Name] = field.Shape.Kind == ShapeKind.WholeNumber ? JsonValue.Create((long)value) : JsonValue.Create(value);
        return copy;
    }

    private TestFailure? Difference(JsonNode? node)
    {
        if (node is null || inputs.Read(node) is not { } input) return null;
        var (one, other) = (Answer(script.Run(input)), Answer(mutated.Run(input)));
        return one == other ? null : new TestFailure("", one, other, null, null);
    }

    private string Answer(Decision<TOutput> decision)
    {
        try
        {
            return decision.Output is { } output ? inputs.Text(inputs.Node(output)) : decision.Stop!.Reason.ToString(); // ! no output, so a stop
        }
        catch (JsonException)
        {
            return "an output that JSON cannot carry";
        }
    }
}
