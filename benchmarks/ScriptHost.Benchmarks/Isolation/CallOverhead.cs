using System.Diagnostics;
using System.Globalization;
using Credit.Contract;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>One decision in process and in a worker, from the caller's side: what the process boundary costs.</summary>
internal static class CallOverhead
{
    private const int Calls = 50_000;
    private const int Rounds = 5;

    public static string CommandLineFolder { get; } = Path.Combine(Subjects.RepositoryRoot, "src", "ScriptHost.Cli", "bin", "Release", "net10.0");

    public static void Print()
    {
        Console.WriteLine($"workers are held by {Confinement.OfThisHost.Text}");
        Console.WriteLine($"{"script",-12} {"",-10} {"p50 us",8} {"p90",8} {"p99",8} {"mean",8}");
        var empty = Bundle.Create("empty", "empty/empty.csx", [BundleFile.FromText("empty/empty.csx", "Decision Score(Transaction tx) => Decision.Approve();"), BundleFile.FromText("empty/script.yaml", "contract: transaction-score@1\n")]);
        Compare("empty", empty, new TransactionScoring.TransactionScore());
        Compare("credit-risk", BundleReader.Read(Path.Combine(Subjects.RepositoryRoot, "scripts"), "credit-risk").Bundle!, new CreditRisk()); // the repository's script is sound
    }

    private static void Compare<TInput, TOutput>(string name, Bundle bundle, DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var loaded = new LoadedContract(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
        var image = ScriptCompiler.Compile(bundle, [loaded], CancellationToken.None).Image ?? throw new InvalidOperationException($"'{name}' does not compile.");
        foreach (var (mode, settings) in new[] { ("in process", WorkerSettings.Default), ("worker", new WorkerSettings { ForAll = true, Count = 1, Command = WorkerCommand.ScriptHost("run", CommandLineFolder) }) })
        {
            using var point = (DecisionPoint<TInput, TOutput>)DecisionPoint.Create(bundle.Point, loaded, settings);
            point.Swap(image, version: 1);
            var best = Enumerable.Range(0, Rounds).Select(_ => Measure(point)).MinBy(times => times[Calls / 2])!; // several rounds
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {mode,-10} {best[Calls / 2],8:F2} {best[Calls * 9 / 10],8:F2} {best[Calls * 99 / 100],8:F2} {best.Average(),8:F2}"));
        }
    }

    private static double[] Measure<TInput, TOutput>(DecisionPoint<TInput, TOutput> point)
        where TInput : class
        where TOutput : class
    {
        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(point.Decide(point.Samples[i % point.Samples.Length]).Output);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        Array.Sort(times);
        return times;
    }
}
