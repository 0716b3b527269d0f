using System.Text.Json.Nodes;

namespace ScriptHost.Verification.Replaying;

/// <summary>What is other about a decision, for people.</summary>
public static class OutputDifference
{
    /// <summary>One clause: the fields of the output that differ, or how the runs ended.</summary>
    public static string Between(RunOutcome before, RunOutcome now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (before.Stop?.Reason != now.Stop?.Reason) return $"{End(before)} → {End(now)}";
        if (before.Output is not { } one || now.Output is not { } other) return $"{End(before)} → {End(now)}";
        var (first, second) = (JsonNode.Parse(one.Span)!.AsObject(), JsonNode.Parse(other.Span)!.AsObject()); // a record is written as an object
        return string.Join("; ", first.Select(f => f.Key).Union(second.Select(f => f.Key)).Where(name => first[name]?.ToJsonString() != second[name]?.ToJsonString())
            .Select(name => $"{name} {Text(first[name])} → {Text(second[name])}"));
    }

    private static string End(RunOutcome outcome) => outcome.Stop?.Message ?? "an output";

    private static string Text(JsonNode? value) => value?.ToJsonString(Relaxed) ?? "null";

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
