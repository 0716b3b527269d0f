using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>What <c>scripthost run</c> or <c>scripthost test</c> wrote with <c>--json</c>.</summary>
/// <param name="Whose">What was run, such as <c>3 samples</c>.</param>
/// <param name="Dearest">The most that one sample spent, as <c>65 of 200,000 fuel</c>; null when tests were run.</param>
/// <param name="Lines">What each line spent.</param>
/// <param name="Tests">What became of each test; empty when samples were run.</param>
internal sealed record RunReport(string Whose, string? Dearest, ImmutableArray<SpentLine> Lines, ImmutableArray<TestOutcome> Tests)
{
    /// <summary>Null when nothing was run, because the script has errors.</summary>
    public static RunReport? Read(OpenScript script, string file)
    {
        if (Parse(File.ReadAllText(file)) is not { } report) return null;
        if (report["decisions"] is JsonArray decisions)
        {
            var dearest = decisions.Max(d => (long?)d?["usage"]?["fuel"]) ?? 0;
            return new RunReport(Counted(decisions.Count, "sample"), FormattableString.Invariant($"{dearest:N0} of {(long?)report["fuel"] ?? 0:N0} fuel"), Spent(report), []);
        }
        var tests = All(report["scripts"]).SelectMany(s => All(s["tests"])).Select(t => TestOf(script, t)).ToImmutableArray();
        return new RunReport(Counted(tests.Length, "test"), null, [.. All(report["scripts"]).SelectMany(s => Spent(s))], tests);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException) // the command was killed while it wrote
        {
            return null;
        }
    }

    private static ImmutableArray<SpentLine> Spent(JsonNode report) => [.. All(report["lines"]).Select(l => new SpentLine((string?)l["path"] ?? "", (int?)l["line"] ?? 0, (long?)l["fuel"] ?? 0))];

    private static TestOutcome TestOf(OpenScript script, JsonNode test)
    {
        var failure = test["failure"];
        var message = failure is null ? null : (string?)failure["message"] is { Length: > 0 } text ? text : $"expected {failure["expected"]}, but it is {failure["actual"]}";
        return new TestOutcome((string?)test["name"] ?? "", FileUri.Of(script.PathOf((string?)test["path"] ?? "")), ((int?)test["line"] ?? 1) - 1, message, (double?)test["elapsedMs"] ?? 0);
    }

    private static IEnumerable<JsonNode> All(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonNode>();

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

/// <summary>What a line spent.</summary>
/// <param name="Path">Relative to the scripts' root.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct SpentLine(string Path, int Line, long Fuel);
