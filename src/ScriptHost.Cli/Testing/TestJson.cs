using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>All of a round as one JSON document.</summary>
internal static class TestJson
{
    public static string Of(IReadOnlyCollection<Tested> tested, TestChoice choice) => Cli.Format.Text(new
    {
        Passed = tested.Any(t => t.HasTests) && tested.All(t => t.Report.Passed && t.Reaches(choice.Threshold)),
        choice.Options.Seed,
        Scripts = tested.Select(Script),
        Diagnostics = tested.SelectMany(t => t.Diagnostics).Select(Report.Json),
    });

    private static object Script(Tested tested) => new
    {
        tested.Script.Name,
        tested.Report.Passed,
        Tests = tested.Report.Results.Select(r => Test(tested, r)),
        Coverage = tested.Report.Coverage.IsEmpty ? null : tested.Coverage.Select(File),
        Lines = tested.Report.Fuel.IsEmpty ? null : FuelText.Json(tested.Report.Fuel, tested.Script.Root),
        Mutation = tested.Mutation is { } mutation ? Mutants(tested, mutation) : null,
    };

    private static object Test(Tested tested, TestResult result) => new
    {
        result.Name, Kind = result.Kind.ToString().ToLowerInvariant(), Path = tested.FromHere(result.Path), result.Line, result.Passed, result.Runs, result.Fuel, ElapsedMs = result.Elapsed.TotalMilliseconds,
        Failure = result.Failure is { } failure ? new { failure.Message, failure.Expected, failure.Actual, Location = tested.FromHere(TestText.Place(result)), Input = Node(failure.Input?.Json), Nearest = failure.Input?.Nearest, failure.Input?.Fields } : null,
    };

    private static object File(FileCoverage file) => new
    {
        file.Path,
        Lines = new { Covered = file.LineShare.Part, Total = file.LineShare.Of, Missing = file.Lines.Where(l => l.Value == 0).Select(l => l.Key) },
        Branches = new { Covered = file.BranchShare.Part, Total = file.BranchShare.Of, Missing = file.Branches.Where(b => b.Hits == 0).Select(b => new { b.Line, b.Column, b.Branch }) },
    };

    private static object Mutants(Tested tested, MutationReport mutation) => new
    {
        mutation.Noticed,
        mutation.Counted,
        mutation.Score,
        Survivors = mutation.Results.Where(r => r.Fate == MutantFate.Survived).Select(r => new
        {
            Path = tested.FromHere(r.Mutant.Path), r.Mutant.Line, r.Mutant.Column, r.Mutant.Kind, r.Mutant.Was, r.Mutant.Becomes,
            Input = Node(r.Witness?.Input.Json), Decides = Node(r.Witness?.Script), Mistaken = Node(r.Witness?.Mutated),
        }),
    };

    private static JsonNode? Node(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json);
        }
        catch (JsonException) // a stop is a word
        {
            return JsonValue.Create(json);
        }
    }
}
