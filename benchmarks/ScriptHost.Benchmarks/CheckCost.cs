using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScriptHost.Analyzers;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks;

/// <summary>
/// What the rules add to a check: Roslyn's own diagnostics of a 300-line script against the same with all rules, in turn, each on a fresh
/// compilation of one warm process. Below, the time of each rule as Roslyn counts it. The aim is at most 3 times.
/// </summary>
internal static class CheckCost
{
    private const int Lines = 300;
    private const int Runs = 60;
    private const int Rounds = 3;

    // The runtime compiles hot code anew only when nothing new was compiled for a while: between rounds it is given that time.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static void Print()
    {
        var (bundle, contract) = Subject();
        var intake = BundleIntake.Run(bundle, []) ?? throw new InvalidOperationException("The script is not accepted.");
        double bare = double.MaxValue, rules = double.MaxValue;
        var each = new Dictionary<string, double>();
        for (var run = 0; run < Runs * Rounds; run++)
        {
            if (run % Runs == 0) Thread.Sleep(Rest);
            var compilation = ScriptCompilation.Create(bundle, intake, contract);
            bare = Math.Min(bare, Milliseconds(() => compilation.GetDiagnostics()));
            var analyzed = ScriptCompilation.Create(bundle, intake, contract);
            var analyzers = AllRules.Create();
            var with = analyzed.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: true));
            rules = Math.Min(rules, Milliseconds(() =>
            {
                analyzed.GetDiagnostics();
                with.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
            }));
            foreach (var analyzer in analyzers)
                each[Name(analyzer)] = Math.Min(each.GetValueOrDefault(Name(analyzer), double.MaxValue), with.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare {bare:F2} ms, with {each.Count} rule classes {rules:F2} ms, ratio {rules / bare:F2}"));
        foreach (var (name, time) in each.OrderByDescending(e => e.Value))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time,7:F3} ms  {name}"));
    }

    private static string Name(DiagnosticAnalyzer analyzer) => $"{analyzer.GetType().Name} {string.Join(' ', analyzer.SupportedDiagnostics.Select(d => d.Id))}";

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The kernels' functions under other names, again and again: loops, tables, text, queries and recursion as people write them.</summary>
    private static (Bundle Bundle, LoadedContract Contract) Subject()
    {
        var text = new StringBuilder("Decision Score(Transaction tx) => Decision.Approve();\n");
        for (var copy = 0; text.ToString().AsSpan().Count('\n') < Lines; copy++)
            foreach (var kernel in new[] { "array-loop", "string-work", "dictionary", "linq", "recursion" })
                text.AppendLine(Renamed(Embedded.Text(kernel + ".csx"), copy));
        var contract = new TransactionScoring.TransactionScore();
        var loaded = new LoadedContract(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
        return (Bundle.Create("check", "check/check.csx", [BundleFile.FromText("check/check.csx", text.ToString()), BundleFile.FromText("check/script.yaml", "contract: transaction-score@1\n")]), loaded);
    }

    private static string Renamed(string kernel, int copy)
    {
        var mark = kernel.GetHashCode(StringComparison.Ordinal) & 0xFFFF;
        foreach (var name in new[] { "Score", "Risk", "Names", "Tree", "Node", "Build", "Walk" })
            kernel = System.Text.RegularExpressions.Regex.Replace(kernel, $@"\b{name}\b", string.Create(CultureInfo.InvariantCulture, $"{name}{copy}x{mark:X}"));
        return kernel;
    }
}
