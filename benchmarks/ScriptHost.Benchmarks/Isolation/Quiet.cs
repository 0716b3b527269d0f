using System.Diagnostics;
using System.Globalization;
using ScriptHost.Benchmarks.Http;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>How long one point's answers take alone, and while every attacker is asked without pause. All points run in workers.</summary>
internal static class Quiet
{
    private const int Rounds = 3;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static void Print()
    {
        using var server = new SiegeServer();
        Measure(server, "warm up", Time);
        for (var round = 0; round < Rounds; round++)
        {
            var alone = Measure(server, "alone", Time);
            using var over = new CancellationTokenSource();
            var attackers = Attackers.Scripts.Select(a => new Thread(() => Attack(server.Url, a.Point, over.Token))).ToList();
            attackers.ForEach(a => a.Start());
            var attacked = Measure(server, "attacked", Time);
            over.Cancel();
            attackers.ForEach(a => a.Join());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 ratio {attacked.Share(0.99) / alone.Share(0.99):F2}"));
        }
    }

    /// <summary>A steady trickle of good requests: what is measured is the wait, not the throughput.</summary>
    /// <param name="until">Goes on until this has ended too; null for the time alone.</param>
    public static SiegeTally Measure(SiegeServer server, string name, TimeSpan time, Task? until = null)
    {
        var tally = new SiegeTally();
        using var client = new LoadClient(server.Url, "/v1/points/credit-risk/decisions", Bodies.Credit());
        for (var start = Stopwatch.GetTimestamp(); until is { IsCompleted: false } || Stopwatch.GetElapsedTime(start) < time; Thread.Sleep(Pause))
        {
            var sent = Stopwatch.GetTimestamp();
            var (status, _, body) = client.Send();
            tally.Good(Stopwatch.GetElapsedTime(sent).TotalMicroseconds, status == 200, $"{status} {body}");
        }
        var sum = SiegeTally.Sum([tally]);
        Console.WriteLine($"{name,-9} {sum}".ReplaceLineEndings("; "));
        return sum;
    }

    private static void Attack(Uri url, string point, CancellationToken over)
    {
        using var client = new LoadClient(url, $"/v1/points/{point}/decisions", [Attackers.Request("attack")]);
        while (!over.IsCancellationRequested) client.Send();
    }
}
