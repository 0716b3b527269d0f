using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Runtime.Json;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Testing;

/// <summary>Looks for a value that breaks a property: saved cases first, then samples, then generated values; then makes it as small as it can.</summary>
/// <param name="check">Null when the property holds for a value.</param>
internal sealed class CounterexampleSearch<TInput, TOutput>(Inputs<TInput, TOutput> inputs, Property property, Func<object?, TestFailure?> check)
    where TInput : class
    where TOutput : class
{
    private readonly bool _ofInput = property.Input == typeof(TInput);

    /// <summary>Values that the property was tried on, those of the way to a smaller one apart.</summary>
    public int Tried { get; private set; }

    public TestFailure? Run(ImmutableArray<SavedCase<TInput>> saved, Random random, int values)
    {
        if (_ofInput && saved.Select(c => (Case: c, Failure: Try(c.Input))).FirstOrDefault(f => f.Failure is not null) is { Failure: { } again } kept)
            return again with { Message = Join(again.Message, $"on the saved case '{kept.Case.Name}'"), Input = inputs.View(inputs.Node(kept.Case.Input)) };
        var shape = _ofInput ? inputs.Shape : new ShapeReader(inputs.Options).Read(property.Input);
        var generator = new Generator(shape, _ofInput ? inputs.SampleNodes : [], random);
        foreach (var node in (_ofInput ? inputs.SampleNodes.Select(JsonNode? (s) => s.DeepClone()) : []).Concat(Enumerable.Range(0, values).Select(_ => generator.Next())))
            if (Make(node, out var value) && Try(value) is { } failure) return Smallest(node, failure, shape);
        return Tried > 0 ? null : new TestFailure($"no value of '{property.Input.Name}' could be made; give the values yourself with Cases", null, null, null, null);
    }

    private TestFailure? Try(object? value)
    {
        Tried++;
        return check(value);
    }

    private TestFailure Smallest(JsonNode? node, TestFailure failure, Shape shape)
    {
        var shrinker = new Shrinker(inputs.SampleNodes, shape);
        var (small, reason) = shrinker.Run(node, failure, candidate => Make(candidate, out var value) ? check(value) : null);
        return small is JsonObject input && _ofInput
            ? reason with { Input = inputs.View(input) }
            : reason with { Input = new InputView(inputs.Text(small), "", [new InputField("value", inputs.Text(small), null)]) };
    }

    /// <summary>False when the contract does not take what was generated.</summary>
    private bool Make(JsonNode? node, out object? value)
    {
        value = null;
        try
        {
            value = _ofInput ? node is null ? null : inputs.Read(node) : node.Deserialize(property.Input, inputs.Options);
            return value is not null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException) // the contract's constructors refuse by throwing
        {
            return false;
        }
    }

    private static string Join(string message, string more) => message.Length == 0 ? more : $"{message}, {more}";
}
