using System.Globalization;
using System.Net.Http.Headers;
using ScriptHost.Benchmarks.Http;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>
/// How long one point's answers take alone, and while a corpus of hostile scripts is uploaded to another one, script by script, and attackers
/// that are deployed already are asked without pause.
/// </summary>
internal static class UnderCorpus
{
    private const string Point = "tried";
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(20);

    public static int Run(string corpus)
    {
        using var server = new SiegeServer();
        Quiet.Measure(server, "warm up", Alone);
        var alone = Quiet.Measure(server, "alone", Alone);
        using var over = new CancellationTokenSource();
        var attackers = new Thread(() => Attack(server.Url, over.Token));
        attackers.Start();
        var upload = Task.Run(() => UploadAsync(server.Url, corpus));
        var attacked = Quiet.Measure(server, "attacked", TimeSpan.Zero, upload);
        over.Cancel();
        attackers.Join();
        Console.WriteLine($"uploads: {string.Join(", ", upload.Result.Select(u => $"{u.Value} x {u.Key}"))}; {server.Memory()}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 ratio {attacked.Share(0.99) / alone.Share(0.99):F2}"));
        return attacked.IsClean ? 0 : 1;
    }

    private static void Attack(Uri url, CancellationToken over)
    {
        var clients = Attackers.Scripts.Select(a => new LoadClient(url, $"/v1/points/{a.Point}/decisions", [Attackers.Request("attack")])).ToList();
        while (!over.IsCancellationRequested) clients.ForEach(c => c.Send());
        clients.ForEach(c => c.Dispose());
    }

    private static async Task<SortedDictionary<string, int>> UploadAsync(Uri url, string corpus)
    {
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromMinutes(5) };
        foreach (var file in Directory.EnumerateFiles(corpus, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bundle = Bundle.Create(Point, $"{Point}/{Point}.csx", [new BundleFile($"{Point}/{Point}.csx", [.. await File.ReadAllBytesAsync(file)]), BundleFile.FromText($"{Point}/script.yaml", "contract: transaction-score@1\nisolation: worker\n")]);
            using var body = new ByteArrayContent(bundle.ToJson()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var uploaded = await http.PostAsync(new Uri($"/v1/points/{Point}/versions?deploy=true", UriKind.Relative), body);
            Count($"{(int)uploaded.StatusCode}");
            if (!uploaded.IsSuccessStatusCode) continue;
            using var request = new ByteArrayContent(Attackers.Request("tx-1")) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var decided = await http.PostAsync(new Uri($"/v1/points/{Point}/decisions", UriKind.Relative), request);
            Count($"decision {(int)decided.StatusCode}");
        }
        return answers;

        void Count(string answer) => answers[answer] = answers.GetValueOrDefault(answer) + 1;
    }
}
