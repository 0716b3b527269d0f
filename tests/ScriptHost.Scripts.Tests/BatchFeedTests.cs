using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credit;
using Credit.Contract;
using ScriptHost.Scripts.Tests.Data;
using ScriptHost.Scripts.Tests.Scorecards;
using ScriptHost.Server;

namespace ScriptHost.Scripts.Tests;

public sealed class BatchFeedTests : IDisposable
{
    private const int FeedRows = 19_000;
    private const int Repeats = 4;
    private const long FlatBytes = 8 << 20;

    private readonly string _data = Directory.CreateTempSubdirectory("scripthost-feed-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [DataFact]
    public async Task The_whole_scoring_feed_is_decided_in_order_and_memory_stays_flat()
    {
        var rows = SourceData.Read("german-credit-ibm/german_credit_scoring_data.json.gz", "Risk").Select(row => row.Row).ToList();
        var decide = CompiledScript.Of("credit-risk", new CreditRisk());
        var expected = rows.Select(row => decide(row.Deserialize<Applicant>(SourceData.Json)!)).ToList(); // rows are objects
        var feed = Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => row.ToJsonString())));
        await using var server = await ScriptServer.StartAsync(
            new ServerOptions { DataFolder = _data, ScriptsRoot = Path.Combine(SourceData.Repository, "scripts"), PluginPaths = [Plugin("Credit.Contract"), Plugin("Retention.Contract")], LogToConsole = false },
            CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri(server.Url) };

        Assert.Equal(FeedRows, await SendAsync(http, feed, expected));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var repeat = 0; repeat < Repeats; repeat++) await SendAsync(http, feed, expected);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.InRange(after - before, long.MinValue, FlatBytes);
    }

    /// <summary>Reads the answer line by line, as it comes, and compares each with the decision of the same row.</summary>
    private static async Task<int> SendAsync(HttpClient http, byte[] feed, List<CreditDecision> expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/points/credit-risk/decisions:batch") { Content = new ByteArrayContent(feed) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        var count = 0;
        while (await lines.ReadLineAsync() is { } line)
        {
            var answer = JsonNode.Parse(line)!; // JSON, or the test fails
            Assert.Null(answer["fallback"]);
            Assert.Equal(expected[count], answer["output"].Deserialize<CreditDecision>(SourceData.Json));
            count++;
        }
        return count;
    }

    private static string Plugin(string project) =>
        new[] { "Release", "Debug" }.Select(c => Path.Combine(SourceData.Repository, "src", project, "bin", c, "net10.0")).Where(Directory.Exists).OrderByDescending(Directory.GetLastWriteTimeUtc).First();
}
