using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks.Http;

/// <summary>
/// Two connections decide without pause while the live version changes 200 times in 20 s. Every answer must be what exactly one of
/// the two versions answers, by the version its header names. Exit code 1 when anything fails.
/// </summary>
internal static class SwapUnderLoad
{
    private const string Point = "credit-risk";
    private const int Connections = 2;
    private const int Swaps = 200;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("scripthost-swaps-");
        using var server = Child.Start("serve-scripthost", data.FullName);
        using var http = new HttpClient { BaseAddress = server.Url };
        await DeploySecondVersionAsync(http);
        var answers = await AnswersByVersionAsync(http);

        Load(server, answers, TimeSpan.FromSeconds(5)); // to warm up
        var steady = Load(server, answers, Time);
        var memoryBefore = server.ResidentBytes;
        var swapping = Task.Run(() => SwapAsync(http));
        var swapped = Load(server, answers, Time);
        var swaps = await swapping;
        var after = Load(server, answers, TimeSpan.FromSeconds(5));
        var memoryAfter = server.ResidentBytes;

        Console.WriteLine($"steady    {steady}");
        Console.WriteLine($"swapping  {swapped}");
        Console.WriteLine($"after     {after}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"swaps {swaps}; p99 ratio {swapped.P99 / steady.P99:F2}; resident memory {memoryBefore >> 20} -> {memoryAfter >> 20} MiB ({(double)memoryAfter / memoryBefore - 1:P1})"));
        server.Kill();
        data.Delete(recursive: true);
        return swapped.Failed + steady.Failed + after.Failed == 0 && swaps == Swaps ? 0 : 1;
    }

    private static async Task DeploySecondVersionAsync(HttpClient http)
    {
        var bundle = BundleReader.Read(Path.Combine(Subjects.RepositoryRoot, "scripts"), Point).Bundle!; // the repository's script is sound
        var other = Bundle.Create(bundle.Point, bundle.EntryPath, bundle.Files.Select(f => f.Path != bundle.EntryPath ? f
            : BundleFile.FromText(f.Path, Encoding.UTF8.GetString(f.Content.AsSpan()).Replace("0.35", "0.05", StringComparison.Ordinal))));
        using var content = new ByteArrayContent(other.ToJson());
        content.Headers.ContentType = new("application/json");
        var response = await http.PostAsync($"/v1/points/{Point}/versions?deploy=true", content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What each version answers to each body, asked by the version header.</summary>
    private static async Task<HashSet<(string Version, string Answer)>> AnswersByVersionAsync(HttpClient http)
    {
        var answers = new HashSet<(string, string)>();
        foreach (var version in new[] { "1", "2" })
        {
            foreach (var body in Bodies.Credit())
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/points/{Point}/decisions") { Content = new ByteArrayContent(body) };
                request.Content.Headers.ContentType = new("application/json");
                request.Headers.Add("ScriptHost-Version", version);
                var response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
                answers.Add((version, await response.Content.ReadAsStringAsync()));
            }
        }
        return answers;
    }

    private static async Task<int> SwapAsync(HttpClient http)
    {
        var start = Stopwatch.GetTimestamp();
        for (var swap = 0; swap < Swaps; swap++)
        {
            var response = await http.PutAsJsonAsync($"/v1/points/{Point}/deployment", new { active = 1 + swap % 2 });
            response.EnsureSuccessStatusCode();
            var due = Time / Swaps * (swap + 1) * 0.95;
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait) await Task.Delay(wait);
        }
        return Swaps;
    }

    private static Measured Load(Child server, HashSet<(string Version, string Answer)> answers, TimeSpan time)
    {
        var parts = new (List<long> Ticks, int Failed)[Connections];
        var threads = Enumerable.Range(0, Connections).Select(i => new Thread(() =>
        {
            var ticks = new List<long>(1 << 20);
            var failed = 0;
            using var client = new LoadClient(server.Url, $"/v1/points/{Point}/decisions", Bodies.Credit());
            client.Run(time, (response, elapsed) =>
            {
                ticks.Add(elapsed);
                if (response.Status != 200 || !answers.Contains((LoadClient.HeaderOf(response.Head, "ScriptHost-Version") ?? "", response.Body))) failed++;
            });
            parts[i] = (ticks, failed);
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        var all = parts.SelectMany(p => p.Ticks).Order().ToList();
        return new Measured(all.Count, parts.Sum(p => p.Failed), Microseconds(all, 0.50), Microseconds(all, 0.99));
    }

    private static double Microseconds(List<long> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))] * 1e6 / Stopwatch.Frequency;

    private sealed record Measured(int Requests, int Failed, double P50, double P99)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Requests,9:N0} requests, {Failed} failed, p50 {P50:F0} us, p99 {P99:F0} us");
    }
}
