using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks.Http;

/// <summary>Kills the server with SIGKILL at a random moment of a deploy, 50 times. It must come back with the old or the new version, and answer.</summary>
internal static class KillDuringDeploy
{
    private const int Kills = 50;
    private const string Point = "credit-risk";

    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("scripthost-kills-");
        var random = new Random(7);
        var longest = await TimeOfDeployAsync(data.FullName);
        int kept = 0, moved = 0, wrong = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = Child.Start("serve-scripthost", data.FullName);
            using var http = new HttpClient { BaseAddress = server.Url };
            var before = await ActiveAsync(http);
            var deploy = DeployAsync(http, kill);
            var delay = longest * (1.5 * random.NextDouble());
            await Task.Delay(delay);
            server.Kill();
            try
            {
                await deploy;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                // The connection died with the server; that is the point.
            }
            using var again = Child.Start("serve-scripthost", data.FullName);
            using var httpAgain = new HttpClient { BaseAddress = again.Url };
            var after = await ActiveAsync(httpAgain);
            var decided = (await httpAgain.PostAsync($"/v1/points/{Point}/decisions", new ByteArrayContent(Bodies.Credit()[0]) { Headers = { ContentType = new("application/json") } })).IsSuccessStatusCode;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed after {delay.TotalMilliseconds,5:F0} ms: version {before} -> {after}"));
            if (!decided || after != before && after != before + 1) wrong++;
            else if (after == before) kept++;
            else moved++;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kills} kills: {kept} came back with the old version, {moved} with the new one, {wrong} wrong"));
        data.Delete(recursive: true);
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>
    /// How long a deploy takes on a server that has just started from its registry, with a cold compiler, so that the kills fall before,
    /// into and behind its commits.
    /// </summary>
    private static async Task<TimeSpan> TimeOfDeployAsync(string data)
    {
        Child.Start("serve-scripthost", data).Dispose();
        using var server = Child.Start("serve-scripthost", data);
        using var http = new HttpClient { BaseAddress = server.Url };
        var start = Stopwatch.GetTimestamp();
        await DeployAsync(http, -1);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<int> ActiveAsync(HttpClient http)
    {
        var point = await http.GetFromJsonAsync<JsonNode>($"/v1/points/{Point}");
        return (int)point!["live"]!; // the point exists
    }

    private static async Task DeployAsync(HttpClient http, int number)
    {
        var bundle = BundleReader.Read(Path.Combine(Subjects.RepositoryRoot, "scripts"), Point).Bundle!; // the repository's script is sound
        var changed = Bundle.Create(bundle.Point, bundle.EntryPath, bundle.Files.Select(f => f.Path != bundle.EntryPath ? f
            : BundleFile.FromText(f.Path, Encoding.UTF8.GetString(f.Content.AsSpan()) + $"\n// {number}\n")));
        using var content = new ByteArrayContent(changed.ToJson());
        content.Headers.ContentType = new("application/json");
        var response = await http.PostAsync($"/v1/points/{Point}/versions?deploy=true", content);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }
}
