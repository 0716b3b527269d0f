using System.Text;

namespace ScriptHost.Server.Tests;

/// <summary>The transaction contract has no fallback.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private const string Input = """{"id":"t","customerId":"c","amount":AMOUNT,"currency":"EUR","country":"DE","at":"2026-01-02T03:04:05Z","recentAmounts":[1,2],"features":{}}""";

    private const string Script = """
        Decision Score(Transaction t)
        {
            if (t.Amount == 1) while (true) { }
            if (t.Amount == 2) return None()!;
            if (t.Amount == 3) Refuse("a secret of " + t.CustomerId);
            return Decision.Approve(t.Amount);
        }
        static Decision? None() => null;
        static void Refuse(string why) => throw new System.InvalidOperationException(why);
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("scripthost-stops-");
    private ScriptServer? _server;
    private HttpClient _client = new();

    public async Task InitializeAsync()
    {
        var scripts = _root.CreateSubdirectory("scripts/stopping");
        await File.WriteAllTextAsync(Path.Combine(scripts.FullName, "stopping.csx"), Script);
        await File.WriteAllTextAsync(Path.Combine(scripts.FullName, "script.yaml"), "contract: transaction-score@1\nowners: [a@example.test]\nbudget: { fuel: 5000, deadline: 1 s }\n");
        _server = await ScriptServer.StartAsync(
            new ServerOptions { DataFolder = Path.Combine(_root.FullName, "data"), ScriptsRoot = Path.Combine(_root.FullName, "scripts"), PluginPaths = [Repository.TransactionPlugin], LogToConsole = false }, CancellationToken.None);
        _client = new HttpClient { BaseAddress = new Uri(_server.Url) };
    }

    [Theory]
    [InlineData("1", "fuel", "stopping@1 stopped after 5,000 fuel in 'Score' (stopping/stopping.csx:3)")]
    [InlineData("2", "invalidOutput", "stopping@1 returned null")]
    [InlineData("3", "scriptError", "stopping@1 threw InvalidOperationException in 'Refuse' (stopping/stopping.csx:9)")]
    public async Task A_stop_without_a_fallback_is_a_bad_gateway_that_says_why_and_where(string amount, string reason, string detail)
    {
        var (status, problem) = await PostAsync("decisions", Input.Replace("AMOUNT", amount, StringComparison.Ordinal), "application/json");

        Assert.Equal(502, status);
        Assert.Contains($"\"reason\":\"{reason}\"", problem, StringComparison.Ordinal);
        Assert.Contains(detail, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_in_a_batch_is_the_error_of_its_line()
    {
        var (status, lines) = await PostAsync("decisions:batch", string.Join('\n', new[] { "7", "1", "8" }.Select(a => Input.Replace("AMOUNT", a, StringComparison.Ordinal))), "application/x-ndjson");

        Assert.Equal(200, status);
        Assert.Collection(
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            first => Assert.StartsWith("""{"output":{"outcome":"approve","score":7,"reason":""},"version":1,"fuel":""", first, StringComparison.Ordinal),
            second => Assert.StartsWith("""{"line":2,"error":{"type":"urn:scripthost:problem:stopped",""", second, StringComparison.Ordinal),
            third => Assert.Contains("\"score\":8", third, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_is_recorded_with_its_reason_and_without_what_is_sensitive()
    {
        await PostAsync("decisions", Input.Replace("AMOUNT", "1", StringComparison.Ordinal), "application/json");

        var line = (await _client.GetStringAsync(new Uri("/v1/points/stopping/captures", UriKind.Relative))).Trim();

        Assert.Contains("\"customerId\":\"\"", line, StringComparison.Ordinal);
        Assert.Contains("\"redacted\":[\"/input/customerId\"]", line, StringComparison.Ordinal);
        Assert.Contains("\"stop\":{\"reason\":\"Fuel\",", line, StringComparison.Ordinal);
        Assert.Contains("\"location\":\"stopping/stopping.csx:3\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\"output\"", line, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _root.Delete(recursive: true);
    }

    private async Task<(int Status, string Body)> PostAsync(string what, string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        var response = await _client.PostAsync(new Uri("/v1/points/stopping/" + what, UriKind.Relative), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
