using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Server.Tests;

/// <summary>A server whose points run in worker processes.</summary>
public sealed class IsolationTests : IAsyncLifetime
{
    private const string Obedient = """
        Report Decide(Order order)
        {
            if (order.Deed == "crash") Deeds.Crash();
            if (order.Deed == "spin") for (var i = 0; ; i++) if (i < 0) break;
            return new Report(order.Number, Deeds.Process());
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("scripthost-isolation-").FullName;
    private readonly HttpClient _client = new();
    private ScriptServer _server = null!; // InitializeAsync starts it

    public async Task InitializeAsync()
    {
        Write("attacked", Obedient);
        Write("quiet", Obedient);
        _server = await ScriptServer.StartAsync(
            new ServerOptions
            {
                DataFolder = Path.Combine(_root, "data"), ScriptsRoot = Path.Combine(_root, "scripts"), PluginPaths = [Path.Combine(AppContext.BaseDirectory, "Hostile.Contract.dll")], LogToConsole = false,
                Workers = new WorkerSettings { Count = 2, Command = WorkerCommand.OfAssembly(Path.Combine(AppContext.BaseDirectory, "ScriptHost.Runtime.Worker.dll"), "run") },
            },
            CancellationToken.None);
        Assert.All(_server.Points, p => Assert.Null(p.Trouble));
        _client.BaseAddress = new Uri(_server.Url);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_point_says_where_it_runs()
    {
        var point = await GetAsync("/v1/points/quiet");

        Assert.Equal(("worker", "live"), ((string?)point["isolation"]!["mode"], (string?)point["status"])); // every point has both
        Assert.Equal(Confinement.OfThisHost.Text, (string?)point["isolation"]!["confinement"]); // as above
    }

    [Fact]
    public async Task A_point_is_quarantined_while_the_others_answer()
    {
        var killer = await DecideAsync("attacked", "crash", 1);
        var after = await DecideAsync("attacked", "work", 2);

        Assert.Equal((502, "workerLost"), (killer.Status, (string?)killer.Body["reason"]));
        Assert.Equal((502, "quarantined"), (after.Status, (string?)after.Body["reason"]));
        Assert.Equal(3, (int?)(await DecideAsync("quiet", "work", 3)).Body["number"]);
        var point = await GetAsync("/v1/points/attacked");
        Assert.Equal("quarantined", (string?)point["status"]);
        Assert.Contains("attacked@1 is quarantined", (string?)point["trouble"], StringComparison.Ordinal);
        Assert.Equal("""["attacked"]""", (await GetAsync("/health/ready"))["quarantined"]!.ToJsonString()); // it lists them
    }

    [Fact]
    public async Task Another_version_ends_the_quarantine()
    {
        await DecideAsync("attacked", "crash", 1);
        Write("attacked", Obedient + "\n// corrected\n");
        var bundle = Compiler.Intake.BundleReader.Read(Path.Combine(_root, "scripts"), "attacked").Bundle!; // it is sound
        using var content = Json(bundle.ToJson());

        (await _client.PostAsync(new Uri("/v1/points/attacked/versions?deploy=true", UriKind.Relative), content)).EnsureSuccessStatusCode();

        Assert.Equal(4, (int?)(await DecideAsync("attacked", "work", 4)).Body["number"]);
        Assert.Equal("live", (string?)(await GetAsync("/v1/points/attacked"))["status"]);
    }

    [Fact]
    public async Task Killed_workers_and_attackers_cost_no_good_request()
    {
        using var over = new CancellationTokenSource();
        var attacks = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested) Assert.Equal("deadline", (string?)(await DecideAsync("attacked", "spin", 0)).Body["reason"]);
        });

        for (var number = 0; number < 1_000; number++)
        {
            var (status, body) = await DecideAsync("quiet", "work", number);

            Assert.Equal((200, number), (status, (int?)body["number"]));
            if (number % 200 == 100) Kill((int)body["process"]!); // a report names its process
        }
        await over.CancelAsync();
        await attacks;

        Assert.Null((string?)(await GetAsync("/v1/points/quiet"))["trouble"]);
    }

    private static void Kill(int process)
    {
        using var worker = Process.GetProcessById(process);
        worker.Kill();
    }

    private void Write(string point, string script)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "scripts", point)).FullName;
        File.WriteAllText(Path.Combine(folder, point + ".csx"), script);
        File.WriteAllText(Path.Combine(folder, "script.yaml"), "contract: hostile@1\nisolation: worker\nbudget: { fuel: 1000000000000 }\n");
    }

    private async Task<(int Status, JsonNode Body)> DecideAsync(string point, string deed, int number)
    {
        using var content = Json(Encoding.UTF8.GetBytes($$"""{"deed":"{{deed}}","number":{{number}}}"""));
        using var response = await _client.PostAsync(new Uri($"/v1/points/{point}/decisions", UriKind.Relative), content);
        return ((int)response.StatusCode, await TestServer.JsonOf(response));
    }

    private async Task<JsonNode> GetAsync(string path) => await TestServer.JsonOf(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return content;
    }
}
