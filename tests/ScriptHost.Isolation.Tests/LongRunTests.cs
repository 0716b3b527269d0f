using System.Globalization;
using Hostile;

namespace ScriptHost.Isolation.Tests;

/// <summary>Who computes for long gives way to the others, and only he.</summary>
public sealed class LongRunTests
{
    private const int Politest = 19;

    // As the kernel cuts the names of threads off.
    private const string Answering = "ScriptHost work";
    private const string Watching = "ScriptHost dead";

    [Fact]
    public void A_long_run_gives_way_and_a_short_one_after_it_does_not()
    {
        if (!OperatingSystem.IsLinux()) return; // elsewhere nobody gives way
        using var point = Some.Point(settings: Some.Workers with { Count = 1 });
        var worker = point.Decide(Some.Work).Output!.Process; // work has an answer

        var atFirst = ThreadOf(worker, Answering);
        point.Decide(new Order("spin", 1));
        var afterLong = ThreadOf(worker, Answering);
        point.Decide(Some.Work); // the last one of the thread that was long
        point.Decide(Some.Work);
        var afterShort = ThreadOf(worker, Answering);

        Assert.Equal((0, Environment.ProcessorCount), atFirst);
        Assert.Equal((Politest, Math.Max(1, Environment.ProcessorCount - 1)), afterLong);
        Assert.Equal(atFirst, afterShort);
    }

    [Fact]
    public void The_watch_over_deadlines_gives_way_to_nobody()
    {
        if (!OperatingSystem.IsLinux()) return; // elsewhere nobody gives way
        using var point = Some.Point(settings: Some.Workers with { Count = 1 }); // a worker that has warmed the image, politely
        var worker = point.Decide(Some.Work).Output!.Process; // work has an answer

        point.Decide(new Order("spin", 1));

        Assert.Equal((0, Environment.ProcessorCount), ThreadOf(worker, Watching));
    }

    /// <summary>Niceness and number of allowed processors of the youngest thread with that name: one before it may not be quite gone.</summary>
    private static (int Niceness, int Processors) ThreadOf(int process, string name)
    {
        var threads = Directory.GetDirectories($"/proc/{process}/task").OrderBy(t => int.Parse(Path.GetFileName(t), CultureInfo.InvariantCulture));
        var thread = threads.Last(t => NameOf(t) == name);
        var stat = File.ReadAllText(Path.Combine(thread, "stat"));
        var niceness = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16]; // proc(5): field 19, and two of them come before the bracket ends
        var processors = File.ReadLines(Path.Combine(thread, "status")).First(l => l.StartsWith("Cpus_allowed:", StringComparison.Ordinal)).Split('\t')[1].Replace(",", "", StringComparison.Ordinal);
        return (int.Parse(niceness, CultureInfo.InvariantCulture), processors.Sum(digit => int.PopCount(Convert.ToInt32(digit.ToString(), 16))));
    }

    private static string NameOf(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).TrimEnd();
        }
        catch (IOException)
        {
            return ""; // it has ended since it was listed
        }
    }
}
