using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>Runs goldens on the very image that would be deployed, under its own budget.</summary>
internal sealed class Goldens<TInput, TOutput>(ScriptProgram<TInput, TOutput> program, Inputs<TInput, TOutput> inputs)
    where TInput : class
    where TOutput : class
{
    public TestResult Run(SavedCase<TInput> golden)
    {
        var start = Stopwatch.GetTimestamp();
        var decision = program.Run(golden.Input);
        var (failure, output) = decision.Output is { } made ? Judge(golden, made) : (new TestFailure($"the script {decision.Stop!.Message}", null, null, decision.Stop.Location, null), null); // ! no output, so a stop
        if (failure is not null) failure = failure with { Input = inputs.View(inputs.Node(golden.Input)) };
        return new TestResult(golden.Name, TestKind.Golden, golden.Path, golden.Line, failure, decision.Usage.Fuel, 1, Stopwatch.GetElapsedTime(start), output is null ? null : inputs.Text(output));
    }

    private (TestFailure? Failure, JsonObject? Output) Judge(SavedCase<TInput> golden, TOutput made)
    {
        try
        {
            var output = inputs.Node(made);
            if (golden.Expected is not { } expected) return (new TestFailure("the case says nothing of what to expect; write it, or take what the script decides with --update", null, inputs.Text(output), null, null), output);
            var differing = expected.Where(p => !Same(p.Value, output[p.Key], golden.Tolerance)).Select(p => p.Key).ToList();
            return differing.Count == 0 ? (null, output)
                : (new TestFailure($"differs in {string.Join(", ", differing)}", Fields(expected, differing), Fields(output, differing), null, null), output);
        }
        catch (JsonException e)
        {
            return (new TestFailure($"the script returned an output that JSON cannot carry: {e.Message.TrimEnd('.')}", null, null, null, null), null);
        }
    }

    private string Fields(JsonObject from, List<string> names) => string.Join(", ", names.Select(n => $"{n} = {inputs.Text(from[n])}"));

    private static bool Same(JsonNode? expected, JsonNode? actual, double tolerance) => (expected, actual) switch
    {
        (JsonObject e, JsonObject a) => e.Count == a.Count && e.All(p => a.ContainsKey(p.Key) && Same(p.Value, a[p.Key], tolerance)),
        (JsonArray e, JsonArray a) => e.Count == a.Count && e.Zip(a).All(p => Same(p.First, p.Second, tolerance)),
        (JsonValue e, JsonValue a) when e.GetValueKind() == JsonValueKind.Number && a.GetValueKind() == JsonValueKind.Number => Near(e, a, tolerance),
        _ => JsonNode.DeepEquals(expected, actual),
    };

    private static bool Near(JsonValue expected, JsonValue actual, double tolerance)
    {
        if (tolerance == 0 && JsonNode.DeepEquals(expected, actual)) return true; // whole numbers beyond 2^53 as well
        var (e, a) = (expected.GetValue<double>(), actual.GetValue<double>());
        return e.Equals(a) || Math.Abs(e - a) <= tolerance;
    }
}
