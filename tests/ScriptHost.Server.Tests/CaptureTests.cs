using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Tests;

public sealed class CaptureTests
{
    [Fact]
    public async Task A_decision_is_recorded_as_it_was_made_and_found_by_its_id()
    {
        await using var server = await TestServer.CreditAsync();
        var response = await server.DecideAsync(Applicants.Doubtful);
        var id = IdOf(response);

        var capture = await server.GetAsync("/v1/decisions/" + id);

        Assert.Equal(id, (string?)capture["id"]);
        Assert.Equal("credit-risk", (string?)capture["point"]);
        Assert.Equal(1, (int?)capture["version"]);
        Assert.Equal("credit-risk@1", (string?)capture["contract"]);
        Assert.True(JsonNode.DeepEquals(Applicants.Doubtful, capture["input"]), capture["input"]?.ToJsonString());
        Assert.Equal(await response.Content.ReadAsStringAsync(), capture["output"]?.ToJsonString(), ignoreCase: false);
        Assert.Equal(response.Headers.GetValues("ScriptHost-Fuel").Single(), capture["usage"]?["fuel"]?.ToString());
    }

    [Fact]
    public async Task Every_line_of_a_batch_is_recorded_under_the_id_it_answers()
    {
        await using var server = await TestServer.CreditAsync();
        var answers = await BatchAsync(server, 1_200);

        var captures = await CapturesAsync(server, "");

        Assert.Equal(answers.Select(a => (string?)a["id"]).Reverse(), captures.Select(c => c.Id));
        Assert.Equal(answers.Select(a => a["output"]!.ToJsonString()).Reverse(), captures.Select(c => JsonNode.Parse(c.Output!.Value.Span)!.ToJsonString())); // a decision has an output
        Assert.Equal(2, (await CapturesAsync(server, "?most=2")).Count);
        Assert.Empty(await CapturesAsync(server, "?version=2"));
        Assert.Empty(await CapturesAsync(server, "?since=2099-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task What_was_decided_before_a_stop_is_there_after_the_next_start()
    {
        await using var server = await TestServer.CreditAsync();
        var id = IdOf(await server.DecideAsync(Applicants.Safe));

        await server.RestartAsync();

        Assert.Equal(id, (string?)(await server.GetAsync("/v1/decisions/" + id))["id"]);
    }

    [Fact]
    public async Task A_full_queue_drops_captures_and_no_decision()
    {
        await using var server = await TestServer.CreditAsync(recording: RecordingOptions.Default with { QueueBytes = 1 });

        var answers = await BatchAsync(server, 3_000);

        Assert.All(answers, a => Assert.NotNull(a["output"]));
        var captures = await CapturesAsync(server, "");
        var counts = (await server.GetAsync("/v1/points/credit-risk"))["captures"]!; // a point shows them
        Assert.True((long?)counts["dropped"] > 0, counts.ToJsonString());
        Assert.Equal((3_000, 0), ((long?)counts["dropped"] + (long?)counts["recorded"], (long?)counts["queued"]));
        Assert.Equal((long?)counts["recorded"], captures.Count);
        Assert.Equal((long?)counts["dropped"], (long?)(await server.GetAsync("/health/ready"))["captures"]?["dropped"]);
    }

    [Fact]
    public async Task A_share_is_recorded_and_the_ids_say_which()
    {
        await using var server = await TestServer.CreditAsync(recording: RecordingOptions.Default with { Rate = 0.25 });

        var ids = (await BatchAsync(server, 2_000)).Select(a => (string)a["id"]!).ToList(); // a line has an id

        var expected = ids.Where(i => DecisionId.TryParse(i, out var id) && id.IsIn(0.25)).Reverse().ToList();
        Assert.InRange(expected.Count, 400, 600);
        Assert.Equal(expected, (await CapturesAsync(server, "")).Select(c => c.Id));
        await AbsentAsync(server, ids.First(i => !expected.Contains(i)), "not-sampled");
    }

    [Fact]
    public async Task A_decision_that_is_not_there_says_why()
    {
        await using var server = await TestServer.CreditAsync();
        await server.DecideAsync(Applicants.Safe);

        await AbsentAsync(server, "yesterday", "malformed");
        await AbsentAsync(server, Guid.CreateVersion7(TimeProvider.System.GetUtcNow().AddDays(-40)).ToString("N"), "aged-out");
        await AbsentAsync(server, Guid.CreateVersion7(TimeProvider.System.GetUtcNow().AddDays(1)).ToString("N"), "unknown");
    }

    [Fact]
    public async Task A_server_that_records_nothing_says_so()
    {
        await using var server = await TestServer.CreditAsync(recording: RecordingOptions.Default with { Rate = 0 });

        await AbsentAsync(server, IdOf(await server.DecideAsync(Applicants.Safe)), "off");
    }

    [Theory]
    [InlineData("/v1/points/credit-rsik/captures", 404, "unknown-point")]
    [InlineData("/v1/points/credit-risk/captures?since=yesterday", 400, "malformed")]
    [InlineData("/v1/points/credit-risk/captures?most=few", 400, "malformed")]
    public async Task Bad_questions_are_problems(string path, int status, string kind)
    {
        await using var server = await TestServer.CreditAsync();

        var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("urn:scripthost:problem:" + kind, (string?)(await TestServer.JsonOf(response))["type"]);
    }

    [Fact]
    public async Task Open_api_names_the_paths()
    {
        await using var server = await TestServer.CreditAsync();

        var paths = (await server.GetAsync("/openapi/v1.json"))["paths"]!; // it has paths

        Assert.NotNull(paths["/v1/decisions/{id}"]?["get"]);
        Assert.NotNull(paths["/v1/points/{point}/captures"]?["get"]?["responses"]?["200"]?["content"]?["application/x-ndjson"]);
    }

    private static string IdOf(HttpResponseMessage response) => response.Headers.GetValues("ScriptHost-Decision-Id").Single();

    private static async Task AbsentAsync(TestServer server, string id, string reason)
    {
        var response = await server.Client.GetAsync(new Uri("/v1/decisions/" + id, UriKind.Relative));
        var problem = await TestServer.JsonOf(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(("urn:scripthost:problem:not-recorded", reason), ((string?)problem["type"], (string?)problem["reason"]));
    }

    private static async Task<List<JsonNode>> BatchAsync(TestServer server, int lines)
    {
        var body = string.Join('\n', Enumerable.Range(0, lines).Select(i =>
        {
            var input = Applicants.Doubtful;
            input["loanAmount"] = 1000 + i;
            return input.ToJsonString();
        }));
        var response = await server.PostAsync("/v1/points/credit-risk/decisions:batch", Encoding.UTF8.GetBytes(body), "application/x-ndjson");
        return [.. (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)]; // a line is an object
    }

    private static async Task<List<Capture>> CapturesAsync(TestServer server, string query)
    {
        var lines = CaptureFile.Read(await server.Client.GetStreamAsync(new Uri("/v1/points/credit-risk/captures" + query, UriKind.Relative))).ToList();
        Assert.All(lines, l => Assert.Null(l.Fault));
        return [.. lines.Select(l => l.Capture!)]; // no faults
    }
}
