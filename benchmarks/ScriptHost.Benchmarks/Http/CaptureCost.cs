using System.Globalization;

namespace ScriptHost.Benchmarks.Http;

/// <summary>Throughput of our decision endpoint while all decisions are recorded against none, in turns, so that a busy machine disturbs both alike.</summary>
internal static class CaptureCost
{
    private const int Rounds = 15;

    public static void Print()
    {
        var (on, off) = (Directory.CreateTempSubdirectory("scripthost-bench-"), Directory.CreateTempSubdirectory("scripthost-bench-"));
        using var recording = Child.Start("serve-scripthost", on.FullName, "1");
        using var silent = Child.Start("serve-scripthost", off.FullName, "0");
        var ratios = new List<double>();
        HttpRatio.Measure(recording, TimeSpan.FromSeconds(4));
        HttpRatio.Measure(silent, TimeSpan.FromSeconds(4));
        for (var round = 0; round < Rounds; round++)
        {
            var ((a, cost), (b, more)) = (Measure(silent), Measure(recording));
            ratios.Add(b / a);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"captures off {a,9:N0}/s at {cost:N1} µs of processor time each   all {b,9:N0}/s at {more:N1} µs   ratio {b / a:F3}"));
        }
        using (var client = new HttpClient()) Console.WriteLine(client.GetStringAsync(new Uri(recording.Url, "/v1/points/credit-risk")).GetAwaiter().GetResult());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios.Order().ElementAt(Rounds / 2):F3}"));
        recording.Kill();
        silent.Kill();
        on.Delete(recursive: true);
        off.Delete(recursive: true);
    }

    // The processor time tells more than the throughput on a machine that others use as well.
    private static (double Throughput, double Microseconds) Measure(Child server)
    {
        var before = server.ProcessorTime;
        var throughput = HttpRatio.Measure(server, HttpRatio.Round);
        return (throughput, (server.ProcessorTime - before).TotalMicroseconds / (throughput * HttpRatio.Round.TotalSeconds));
    }
}
