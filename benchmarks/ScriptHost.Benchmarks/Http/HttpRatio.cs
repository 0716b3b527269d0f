using System.Globalization;

namespace ScriptHost.Benchmarks.Http;

/// <summary>Throughput of our decision endpoint against the hand-written minimal API, in turns, so that a busy machine disturbs both alike. The other one records nothing, so ours does not either.</summary>
internal static class HttpRatio
{
    private const string Path = "/v1/points/credit-risk/decisions";
    private const int Connections = 2;
    private const int Rounds = 9;
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static void Print()
    {
        var data = Directory.CreateTempSubdirectory("scripthost-bench-");
        using var minimal = Child.Start("serve-minimal");
        using var scripthost = Child.Start("serve-scripthost", data.FullName, "0");
        var ratios = new List<double>();
        Measure(minimal, TimeSpan.FromSeconds(4));
        Measure(scripthost, TimeSpan.FromSeconds(4));
        for (var round = 0; round < Rounds; round++)
        {
            var (a, b) = (Measure(minimal, Round), Measure(scripthost, Round));
            ratios.Add(b / a);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"minimal API {a,9:N0}/s   ScriptHost {b,9:N0}/s   ratio {b / a:F3}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios.Order().ElementAt(Rounds / 2):F3}"));
        scripthost.Kill();
        data.Delete(recursive: true);
    }

    public static double Measure(Child server, TimeSpan time)
    {
        var counts = new long[Connections];
        var threads = Enumerable.Range(0, Connections).Select(i => new Thread(() =>
        {
            using var client = new LoadClient(server.Url, Path, Bodies.Credit());
            counts[i] = client.Run(time, (response, _) =>
            {
                if (response.Status != 200) throw new InvalidOperationException(response.Head + response.Body);
            });
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return counts.Sum() / time.TotalSeconds;
    }
}
