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
    private const int Runs = 200;
    private const int Waits = 120;

    public static void Print(IEnumerable<string> kernels)
    {
        var logs = new List<double>();
        Console.WriteLine($"{"kernel",-16} {"native ns",12} {"script ns",12} {"ratio",7}");
        foreach (var name in kernels)
        {
            var subject = Subjects.Make(name);
            var (native, script) = Best(subject.Native, subject.Script, Runs, Waits, OneRun);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {native,12:F1} {script,12:F1} {script / native,7:F2}"));
            if (name is not ("fibonacci" or "empty")) logs.Add(Math.Log(script / native));
        }
        if (logs.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"geometric mean without fibonacci and empty: {Math.Exp(logs.Average()):F3}"));
    }

    /// <summary>Nanoseconds of one call of each, the best of so many short runs in turn. The first ones wait for the tiered compiler, which a busy machine keeps waiting.</summary>
    public static (double First, double Second) Best(Func<object> first, Func<object> second, int runs, int waits, TimeSpan oneRun)
    {
        double one = double.MaxValue, two = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            one = Math.Min(one, Time(first, oneRun));
            two = Math.Min(two, Time(second, oneRun));
            if (run < waits) Thread.Sleep(60);
        }
        return (one, two);
    }

    private static double Time(Func<object> call, TimeSpan oneRun)
    {
        var calls = 0L;
        var start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            var some = calls < 64 ? 1 : 64; // a call may be as long as a whole run
            for (var i = 0; i < some; i++) GC.KeepAlive(call());
            calls += some;
        }
        while ((elapsed = Stopwatch.GetElapsedTime(start)) < oneRun);
        return elapsed.TotalNanoseconds / calls;
    }
}
