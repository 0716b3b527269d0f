using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Testing;

/// <summary>Makes a counterexample small: as many fields as possible as a sample has them, and the other numbers as near to it as they go.</summary>
internal sealed class Shrinker(ImmutableArray<JsonObject> samples, Shape shape)
{
    private const int MostTries = 500;

    private int _tries;

    /// <param name="check">Null when the candidate does not break the property, or is none.</param>
    public (JsonNode? Node, TestFailure Failure) Run(JsonNode? node, TestFailure failure, Func<JsonNode?, TestFailure?> check)
    {
        if (node is not JsonObject start || shape.Kind != ShapeKind.Record || samples.IsEmpty) return ToZero(node, failure, check);
        var (small, reason, _) = samples.Select(sample => Towards(sample, start, failure, check)).MinBy(found => found.Differing);
        return (small, reason);
    }

    private (JsonNode? Node, TestFailure Failure, int Differing) Towards(JsonObject sample, JsonObject start, TestFailure failure, Func<JsonNode?, TestFailure?> check)
    {
        _tries = 0;
        var (best, reason) = ((JsonObject)start.DeepClone(), failure);
        for (var again = true; again;)
        {
            again = false;
            foreach (var field in best.Select(p => p.Key).ToList())
            {
                if (JsonNode.DeepEquals(best[field], sample[field]) || !TryReplace(field, sample[field])) continue;
                again = true;
            }
        }
        foreach (var field in best.Select(p => p.Key).Where(k => !JsonNode.DeepEquals(best[k], sample[k])).ToList()) Narrow(field);
        return (best, reason, best.Count(p => !JsonNode.DeepEquals(p.Value, sample[p.Key])));

        bool TryReplace(string field, JsonNode? value)
        {
            if (_tries++ >= MostTries) return false;
            var candidate = (JsonObject)best.DeepClone();
            candidate[field] = value?.DeepClone();
            if (check(candidate) is not { } found) return false;
            (best, reason) = (candidate, found);
            return true;
        }

        // The sample's number holds and this one does not: the line between them is somewhere in the middle.
        void Narrow(string field)
        {
            if (IsWhole(field) is not { } whole || sample[field]?.GetValueKind() != JsonValueKind.Number || best[field]?.GetValueKind() != JsonValueKind.Number) return;
            var (good, bad) = (Number(sample[field]!), Number(best[field]!)); // ! looked at above
            for (var i = 0; i < 40 && (whole ? Math.Abs(good - bad) > 1 : Math.Abs(good - bad) > 0.01); i++)
            {
                var middle = whole ? Math.Truncate((good + bad) / 2) : Math.Round((good + bad) / 2, 2);
                if (middle.Equals(good) || middle.Equals(bad)) break;
                if (TryReplace(field, whole ? JsonValue.Create((long)middle) : JsonValue.Create(middle))) bad = middle;
                else good = middle;
            }
        }
    }

    private bool? IsWhole(string field) => shape.Fields.FirstOrDefault(f => f.Name == field)?.Shape.Kind switch { ShapeKind.WholeNumber => true, ShapeKind.Number => false, _ => null };

    private static (JsonNode?, TestFailure) ToZero(JsonNode? node, TestFailure failure, Func<JsonNode?, TestFailure?> check)
    {
        if (node?.GetValueKind() != JsonValueKind.Number) return (node, failure);
        for (var i = 0; i < 60; i++)
        {
            var half = Math.Truncate(Number(node) / 2);
            if (half.Equals(Number(node))) break;
            if (check(JsonValue.Create((long)half)) is not { } found) break;
            (node, failure) = (JsonValue.Create((long)half), found);
        }
        return (node, failure);
    }

    // A node that was made holds a number of its own type, one that was read holds text.
    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
