using System.Text.Json.Nodes;

namespace ScriptHost.Verification;

/// <summary>How a second run on the same sample differs from the first.</summary>
internal static class SampleDifference
{
    /// <summary>One clause; null when it does not differ. A stop's fuel depends on where it was noticed.</summary>
    public static string? Between(SampleRun first, SampleRun second) =>
        first.Output != second.Output ? OfOutputs(first.Output, second.Output)
        : first.Stop?.Message != second.Stop?.Message ? $"one run {first.Stop?.Message ?? "gave an output"}, another {second.Stop?.Message ?? "gave an output"}"
        : first.Stop is null && first.Fuel != second.Fuel ? FormattableString.Invariant($"one run spent {first.Fuel:N0} fuel, another {second.Fuel:N0}")
        : null;

    private static string OfOutputs(string first, string second)
    {
        if (!first.StartsWith('{') || !second.StartsWith('{')) return $"one run gave {first}, another {second}";
        var (one, other) = (JsonNode.Parse(first)!.AsObject(), JsonNode.Parse(second)!.AsObject()); // a record is written as an object
        var name = one.Select(p => p.Key).FirstOrDefault(key => one[key]?.ToJsonString() != other[key]?.ToJsonString());
        return name is null ? $"one run gave {first}, another {second}" : $"'{name}' was {Text(one[name])} in one run, {Text(other[name])} in another";
    }

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
