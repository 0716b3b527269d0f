using System.Diagnostics;
using System.Globalization;

namespace ScriptHost.Benchmarks;

/// <summary>
/// A quick look at the same kernels without BenchmarkDotNet's processes: native and script in turn, the best of many short runs
/// of each, so that a busy machine disturbs both alike. Read the ratios, not the times.
/// </summary>
internal static class Ratios
{
    private static readonly TimeSpan OneRun = TimeSpan.FromMilliseconds(4);
    private const int Runs = 150;

    public static void Print(IEnumerable<string> kernels)
    {
        var logs = new List<double>();
        Console.WriteLine($"{"kernel",-16} {"native ns",12} {"script ns",12} {"ratio",7}");
        foreach (var name in kernels)
        {
            var subject = Subjects.Make(name);
            var (native, script) = Best(subject);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {native,12:F1} {script,12:F1} {script / native,7:F2}"));
            if (name is not ("fibonacci" or "empty")) logs.Add(Math.Log(script / native));
        }
        if (logs.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"geometric mean without fibonacci and empty: {Math.Exp(logs.Average()):F3}"));
    }

    private static (double Native, double Script) Best(Subject subject)
    {
        double native = double.MaxValue, script = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            native = Math.Min(native, Time(subject.Native));
            script = Math.Min(script, Time(subject.Script));
            if (run < 12) Thread.Sleep(60); // lets the tiered compiler finish
        }
        return (native, script);
    }

    private static double Time(Func<object> call)
    {
        var calls = 0L;
        var start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            for (var i = 0; i < 64; i++) GC.KeepAlive(call());
            calls += 64;
        }
        while ((elapsed = Stopwatch.GetElapsedTime(start)) < OneRun);
        return elapsed.TotalNanoseconds / calls;
    }
}
