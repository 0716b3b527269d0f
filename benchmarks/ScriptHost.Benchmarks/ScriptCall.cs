using BenchmarkDotNet.Attributes;

namespace ScriptHost.Benchmarks;

/// <summary>One decision with all budgets on, in process, against the same C# compiled natively.</summary>
[MemoryDiagnoser]
public class ScriptCall
{
    private Subject _subject = null!; // by Setup

    [ParamsSource(nameof(Kernels))]
    public string Kernel { get; set; } = "";

    public static IEnumerable<string> Kernels => Subjects.Names;

    [GlobalSetup]
    public void Setup() => _subject = Subjects.Make(Kernel);

    [Benchmark(Baseline = true)]
    public object Native() => _subject.Native();

    [Benchmark]
    public object Script() => _subject.Script();
}
