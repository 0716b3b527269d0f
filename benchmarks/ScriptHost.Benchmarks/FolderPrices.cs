using System.Globalization;

namespace ScriptHost.Benchmarks;

/// <summary>
/// What the budgets cost scripts that nobody chose for it: every <c>*.csx</c> below a folder, on the contract's samples, against its native
/// twin, the dearest first. Hostile scripts do not belong there: the twin has no budget.
/// </summary>
internal static class FolderPrices
{
    private const int Runs = 60;

    // The tiered compiler waits until no method is new for 100 ms.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250), OneRun = TimeSpan.FromMilliseconds(2);
    private const int Warmings = 24;

    public static void Print(string folder)
    {
        var subjects = Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Make).OfType<Subject>().ToList();
        for (var i = 0; i < Warmings; i++)
        {
            foreach (var subject in subjects) Ratios.Best(subject.Native, subject.Script, runs: 1, waits: 0, OneRun);
            Thread.Sleep(Rest);
        }
        var prices = subjects.Select(Measure).OrderByDescending(p => p.Ratio).ToList();
        foreach (var (name, native, script, ratio) in prices)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {native,12:F1} {script,12:F1} {ratio,7:F2}"));
        if (prices.Count == 0) return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prices.Count} scripts: geometric mean {Math.Exp(prices.Average(p => Math.Log(p.Ratio))):F3}, median {prices[prices.Count / 2].Ratio:F2}, median added {prices.Select(p => p.Script - p.Native).Order().ElementAt(prices.Count / 2):F0} ns"));
    }

    private static (string Name, double Native, double Script, double Ratio) Measure(Subject subject)
    {
        var (native, script) = Ratios.Best(subject.Native, subject.Script, Runs, waits: 0, OneRun);
        return (subject.Name, native, script, script / native);
    }

    private static Subject? Make(string path)
    {
        try
        {
            return Subjects.Loose(path);
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(path)} is left out: {e.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }
}
