using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ScriptHost.Benchmarks.Http;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>
/// Requests, good, hostile, oversized and malformed, over four connections against a real server, while its workers are killed at
/// random. Every good request must get the decision it gets in peace. Exit code 1 when one does not.
/// </summary>
internal static class Siege
{
    public const int Requests = 24_000;

    private static readonly TimeSpan Progress = TimeSpan.FromSeconds(10);

    private const int Connections = 4;
    private const string Point = "/v1/points/credit-risk/decisions";

    public static int Run(int requests)
    {
        using var server = new SiegeServer();
        var expected = InPeace(server.Url);
        var memory = new List<string> { server.Memory() };
        var tallies = Enumerable.Range(0, Connections).Select(_ => new SiegeTally()).ToArray();
        var (next, killed) = (0, 0);
        using var over = new CancellationTokenSource();
        var killer = new Thread(() => killed = Kill(server, over.Token));
        var attackers = tallies.Select((tally, i) => new Thread(() =>
        {
            using var good = new LoadClient(server.Url, Point, Bodies.Credit());
            using var http = new HttpClient { BaseAddress = server.Url };
            var random = new Random(i);
            for (var sent = 0; Interlocked.Increment(ref next) <= requests;)
                if (random.Next(100) < 60) Good(good, expected[sent++ % expected.Length], tally);
                else Bad(http, random, tally);
        })).ToList();

        var start = Stopwatch.GetTimestamp();
        killer.Start();
        attackers.ForEach(a => a.Start());
        foreach (var attacker in attackers)
            while (!attacker.Join(Progress))
            {
                memory.Add(server.Memory());
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds,4:F0} s {Math.Min(Volatile.Read(ref next), requests),7:N0} requests, {memory[^1]}"));
            }
        var elapsed = Stopwatch.GetElapsedTime(start);
        over.Cancel();
        killer.Join();
        memory.Add(server.Memory());

        var all = SiegeTally.Sum(tallies);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests:N0} requests in {elapsed.TotalSeconds:F0} s, {killed} workers killed"));
        Console.WriteLine(all);
        Console.WriteLine($"memory: begin {memory[0]}; middle {memory[memory.Count / 2]}; end {memory[^1]}");
        return all.IsClean ? 0 : 1;
    }

    /// <summary>What each body is answered while nobody attacks.</summary>
    private static string[] InPeace(Uri url)
    {
        using var client = new LoadClient(url, Point, Bodies.Credit());
        return [.. Bodies.Credit().Select(_ => client.Send()).Select(r => r.Status == 200 ? r.Body : throw new InvalidOperationException($"A good request failed in peace: {r.Body}"))];
    }

    private static void Good(LoadClient client, string expected, SiegeTally tally)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, _, body) = client.Send();
        tally.Good(Stopwatch.GetElapsedTime(start).TotalMicroseconds, status == 200 && body == expected, $"{status} {body}");
    }

    private static void Bad(HttpClient http, Random random, SiegeTally tally)
    {
        var (point, _) = Attackers.Scripts[random.Next(Attackers.Scripts.Count)];
        var attack = $"/v1/points/{point}/decisions";
        switch (random.Next(8))
        {
            case 0: tally.Bad("oversized", Send(http, Point, new byte[(1 << 20) + 1]), HttpStatusCode.RequestEntityTooLarge); break;
            case 1: tally.Bad("malformed", Send(http, Point, "{\"checkingStatus\":"u8.ToArray()), HttpStatusCode.BadRequest); break;
            case 2: tally.Bad("malformed", Send(http, Point, Attackers.Request("x")), HttpStatusCode.BadRequest); break;
            case 3: tally.Bad("hostile", Send(http, attack, Attackers.Request("attack")), HttpStatusCode.BadGateway); break;
            default: tally.Bad("bystander", Send(http, attack, Attackers.Request("peace")), HttpStatusCode.OK); break; // good ones of the attacked points
        }
    }

    private static HttpStatusCode? Send(HttpClient http, string path, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        try
        {
            using var response = http.Send(request);
            return response.StatusCode;
        }
        catch (HttpRequestException e) when (e.InnerException is IOException or SocketException)
        {
            return body.Length > 1 << 20 ? HttpStatusCode.RequestEntityTooLarge : null; // refused while it was still being sent
        }
    }

    private static int Kill(SiegeServer server, CancellationToken over)
    {
        var random = new Random(20261122);
        var killed = 0;
        while (!over.WaitHandle.WaitOne(random.Next(1_000, 3_000)))
        {
            if (server.Workers() is not { Length: > 0 } workers) continue;
            try
            {
                using var worker = Process.GetProcessById(workers[random.Next(workers.Length)]);
                worker.Kill();
                killed++;
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has ended by itself.
            }
        }
        return killed;
    }
}
