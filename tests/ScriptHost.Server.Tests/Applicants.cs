using System.Text.Json.Nodes;

namespace ScriptHost.Server.Tests;

/// <summary>Requests of the credit contract: the repository's goldens.</summary>
internal static class Applicants
{
    private static readonly JsonNode[] Cases = [.. File.ReadLines(Path.Combine(Repository.Scripts, "credit-risk", "cases", "credit-risk.jsonl")).Select(line => JsonNode.Parse(line)!)]; // a case is an object

    public static JsonObject Safe => Input(0);

    public static JsonObject Doubtful => Input(1);

    public static IEnumerable<(JsonObject Input, JsonObject Expected)> All => Cases.Select((_, i) => (Input(i), Cases[i]["expected"]!.DeepClone().AsObject())); // and has both

    private static JsonObject Input(int index) => Cases[index]["input"]!.DeepClone().AsObject(); // as above
}
