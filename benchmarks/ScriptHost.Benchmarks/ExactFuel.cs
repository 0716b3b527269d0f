using System.Globalization;
using System.Text;
using ScriptHost.Benchmarks.Isolation;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Benchmarks;

/// <summary>
/// The fuel of every kernel over 1,000 runs, in process and in a worker. Prints nothing that a machine, a build or a runtime setting may
/// change: run it in Debug and Release, with tiered compilation on and off, and compare the texts.
/// </summary>
internal static class ExactFuel
{
    private const int Runs = 1000;

    /// <returns>0 when all modes agree, 1 when any differs.</returns>
    public static int Print()
    {
        var workers = new WorkerSettings { ForAll = true, Count = 1, Command = WorkerCommand.ScriptHost("run", CallOverhead.CommandLineFolder) };
        var differ = 0;
        foreach (var name in Subjects.Names)
        {
            var subject = Subjects.Make(name);
            var here = subject.Fuel(WorkerSettings.Default, Runs);
            var there = subject.Fuel(workers, Runs);
            var same = here.SequenceEqual(there);
            if (!same) differ = 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} first {here[0],10} sum {here.Sum(),14} sequence {Hash.OfBytes(Encoding.UTF8.GetBytes(string.Join(',', here)))[..16]} worker {(same ? "same" : "DIFFERS")}"));
        }
        return differ;
    }
}
