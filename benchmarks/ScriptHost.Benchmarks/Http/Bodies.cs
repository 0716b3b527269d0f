using System.Text;
using System.Text.Json.Nodes;

namespace ScriptHost.Benchmarks.Http;

/// <summary>Request bodies: the inputs of the credit script's goldens.</summary>
internal static class Bodies
{
    public static byte[][] Credit() =>
    [
        .. File.ReadLines(Path.Combine(Subjects.RepositoryRoot, "scripts", "credit-risk", "cases", "credit-risk.jsonl"))
            .Select(line => Encoding.UTF8.GetBytes(JsonNode.Parse(line)!["input"]!.ToJsonString())), // goldens have an input
    ];
}
