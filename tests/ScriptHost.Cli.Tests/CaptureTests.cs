using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ScriptHost.Cli.Tests;

public sealed class CaptureTests
{
    private const string Script = """
        const double Line = 0.5;
        CreditDecision Decide(Applicant a)
        {
            var risk = a.LoanDuration / 120.0;
            return risk < Line ? CreditDecision.Accept(risk) : CreditDecision.Review(risk, "long");
        }
        """;

    [Fact]
    public async Task Decisions_are_exported_replayed_sampled_imported_and_explained()
    {
        using var workspace = TempWorkspace.WithScript(Script);
        using var server = await RunningServer.StartAsync(workspace, points: 1);
        await DecideAsync(server, 120);
        string[] host = ["--host", server.Url];

        var export = await workspace.RunAsync(["captures", "export", "--point", "point", "--out", "all.jsonl", .. host]);
        Says.OnStderr(export, 0, "120 captures exported", "next: scripthost replay --captures all.jsonl");
        var ids = workspace.Text("all.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (string)JsonNode.Parse(l)!["id"]!).ToList(); // a capture has an id
        Says.OnStdout(await workspace.RunAsync(["replay", .. host]), 0, "point (working copy) on 120 captures", "120  same: output bits and fuel");

        workspace.With("scripts/point/point.csx", Script.Replace("0.5", "0.25", StringComparison.Ordinal));
        var replay = await workspace.RunAsync("replay", "point", "--captures", "all.jsonl");
        Says.OnStdout(replay, 1, "90  same", "30  changed", "outcome \"accept\" → \"review\"");
        Says.OnStderr(replay, 1, "next: scripthost why ", " --captures all.jsonl --working-copy");
        Says.OnStdout(await workspace.RunAsync(["replay", "--version", "1", .. host]), 0, "point@1 on 120 captures", "120  same");
        var json = JsonNode.Parse((await workspace.RunAsync("replay", "--captures", "all.jsonl", "--format", "json")).Out)!; // it is JSON
        Assert.Equal((120, 90, 30), ((int?)json["captures"], (int?)json["same"], (int?)json["changed"]));

        var sample = await workspace.RunAsync("captures", "sample", "--captures", "all.jsonl", "--most", "6", "--out", "few.jsonl");
        Says.OnStderr(sample, 0, "6 of 120 captures; ", " and 2 of 2 paths of point (working copy)");
        Says.OnStderr(await workspace.RunAsync("captures", "import", "few.jsonl", "--data", "other"), 0, "6 captures imported; 0 were there already");
        Says.OnStderr(await workspace.RunAsync("captures", "import", "few.jsonl", "--data", "other"), 0, "0 captures imported; 6 were there already");
        Says.OnStdout(await workspace.RunAsync("replay", "--data", "other"), 0, "on 6 captures", "6  same");

        var why = await workspace.RunAsync(["why", ids[^1], .. host]);
        Says.OnStdout(why, 0, $"point@1 on decision {ids[^1]} of 20", "a.LoanDuration = 1", "Line = 0.5", "risk < Line is true", "decided {\"outcome\":\"accept\"");
        Says.OnStderr(why, 0, "This is the recorded decision, bit for bit and for the same fuel.");
        var now = await workspace.RunAsync("why", ids[^40], "--captures", "all.jsonl", "--working-copy");
        Says.OnStdout(now, 1, "a.LoanDuration = 40", "Line = 0.25", "risk < Line is false", "decided {\"outcome\":\"review\"");
        Says.OnStderr(now, 1, "This is not the recorded decision: outcome \"accept\" → \"review\"");
        Says.OnStdout(await workspace.RunAsync(["why", ids[0], "--format", "markdown", .. host]), 0, "## Why point@1 on decision ", "| point/point.csx:4 | Decide | `var risk = a.LoanDuration / 120.0;` |");
        Assert.True((bool?)JsonNode.Parse((await workspace.RunAsync(["why", ids[0], "--format", "json", .. host])).Out)!["isFaithful"]); // it is JSON
        Says.OnStderr(await workspace.RunAsync(["why", Guid.CreateVersion7().ToString("N"), .. host]), 2, "There is no capture of the decision");
        Assert.Equal(0, await server.EndAsync());

        // The data folder has it all once the server is gone.
        Says.OnStdout(await workspace.RunAsync("replay", "--version", "1"), 0, "point@1 on 120 captures", "120  same");
    }

    [Fact]
    public async Task An_input_of_ones_own_is_explained()
    {
        using var workspace = TempWorkspace.WithScript(Script);
        workspace.With("input.json", Input(90).ToJsonString());

        Says.OnStdout(await workspace.RunAsync("why", "--input", "input.json"), 0, "point (working copy) on this input", "risk = 0.75", "risk < Line is false", "decided {\"outcome\":\"review\"");
        Says.OnStderr(await workspace.RunAsync("why", "--input", "{}"), 2, "The decision cannot be made again: its input does not fit 'credit-risk@1'");
        Says.OnStderr(await workspace.RunAsync("why"), 2, "Name a decision by its id, or an input with --input");
    }

    [Fact]
    public async Task Bad_capture_files_are_named_line_by_line()
    {
        using var workspace = TempWorkspace.WithScript(Script);
        var good = new JsonObject
        {
            ["id"] = "1", ["point"] = "point", ["version"] = 1, ["contract"] = "credit-risk@1", ["at"] = "2026-03-01T08:00:00Z", ["input"] = Input(12),
            ["output"] = new JsonObject { ["outcome"] = "accept", ["risk"] = 0.1, ["reason"] = "" }, ["usage"] = new JsonObject { ["fuel"] = 1, ["allocatedBytes"] = 0, ["depth"] = 1, ["elapsedMs"] = 0 },
        }.ToJsonString();
        workspace.With("cut.jsonl", good + "\n" + good[..^40]);
        workspace.With("old.jsonl", good.Replace("credit-risk@1", "credit-risk@2", StringComparison.Ordinal));
        workspace.With("empty.jsonl", "");

        Says.OnStderr(await workspace.RunAsync("replay", "--captures", "cut.jsonl"), 2, "error: line 2 of the capture file is no JSON object from column ", "as when a file was cut off");
        Says.OnStdout(await workspace.RunAsync("replay", "--captures", "old.jsonl"), 2, "1  not comparable", "it belongs to the contract 'credit-risk@2', and this script to 'credit-risk@1'");
        Says.OnStderr(await workspace.RunAsync("replay", "--captures", "empty.jsonl"), 2, "There is nothing to replay: no captures of 'point' are there");
        Says.OnStderr(await workspace.RunAsync("replay", "--captures", "none.jsonl"), 2, "There is no capture file 'none.jsonl'");
        Says.OnStderr(await workspace.RunAsync("replay"), 2, "There are no captures in 'data'");
        Says.OnStderr(await workspace.RunAsync("replay", "--since", "soon"), 2, "'soon' is not a time");
        Says.OnStderr(await workspace.RunAsync("replay", "--captures", "cut.jsonl", "--version", "9"), 2, "There is no registry in 'data'");
        Says.OnStderr(await workspace.RunAsync("captures", "import", "cut.jsonl"), 2, "error: line 2 of cut.jsonl", "1 capture imported");
        Says.OnStderr(await workspace.RunAsync("serve", "--captures", "some"), 2, "'some' is not a share of decisions");
        Says.OnStderr(await workspace.RunAsync("serve", "--captures-keep", "1 week"), 2, "'1 week' is neither a size from 1MiB nor an age from 1min");
        Says.OnStderr(await workspace.RunAsync("replay", "--host", "http://127.0.0.1:9"), 3, "No host answers at http://127.0.0.1:9");
    }

    private static async Task DecideAsync(RunningServer server, int months)
    {
        using var client = new HttpClient();
        using var body = new StringContent(string.Join('\n', Enumerable.Range(1, months).Select(m => Input(m).ToJsonString())), Encoding.UTF8, "application/x-ndjson");
        var response = await client.PostAsync(new Uri(server.Url + "/v1/points/point/decisions:batch"), body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await response.Content.ReadAsStringAsync();
    }

    private static JsonObject Input(int months)
    {
        var golden = File.ReadLines(Path.Combine(Cli.Repository, "scripts", "credit-risk", "cases", "credit-risk.jsonl")).First();
        var input = JsonNode.Parse(golden)!["input"]!.DeepClone().AsObject(); // a golden has an input
        input["loanDuration"] = months;
        return input;
    }
}
