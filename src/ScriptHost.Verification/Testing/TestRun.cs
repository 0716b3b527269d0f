using System.Collections.Immutable;
using System.Diagnostics;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Metering;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Testing;

/// <summary>One run of a script's tests, on this thread.</summary>
internal sealed class TestRun<TInput, TOutput> : ITestHost, IDisposable
    where TInput : class
    where TOutput : class
{
    private readonly TestBundle _bundle;
    private readonly TestOptions _options;
    private readonly Inputs<TInput, TOutput> _inputs;
    private readonly Suite _suite;
    private readonly ScriptProgram<TInput, TOutput> _script;
    private readonly ScriptProgram<TInput, TOutput>? _tests;
    private readonly Budget _budget;
    private readonly ImmutableArray<CoveragePlace> _places;
    private readonly int[] _hits;
    private readonly FuelProfile? _fuel;
    private readonly bool _counts;

    /// <exception cref="ProgramException">A top-level value of the script or of the tests fails.</exception>
    public TestRun(TestBundle bundle, TestImages images, LoadedContract loaded, DecisionContract<TInput, TOutput> contract, TestOptions options)
    {
        (_bundle, _options) = (bundle, options);
        _inputs = new Inputs<TInput, TOutput>(contract);
        _suite = new Suite(this);
        _places = images.Places;
        _fuel = images.Plan is { } plan ? new FuelProfile(plan) : null;
        _counts = images.Counts;
        _hits = Coverage.Start(_places.Length);
        _tests = images.Tests is { } tests ? _suite.During(() => ScriptProgram<TInput, TOutput>.Load(tests, TestApi.With(loaded), LoadMode.Trial)) : null;
        _script = images.IsOne ? _tests! : ScriptProgram<TInput, TOutput>.Load(images.Script!, loaded, LoadMode.Trial); // ! there are no images without the script's
        _budget = TestBudget.Over(images.Script!.Facts.Budget);
    }

    bool ITestHost.IsStopped => Meter.Current.Reason != StopReason.None;

    long ITestHost.FuelOf(object input) => input is TInput one ? _script.Run(one).Usage.Fuel : throw new ArgumentException($"Fuel.AtMost takes the input of a decision, which is '{typeof(TInput).Name}' here.", nameof(input));

    bool ITestHost.Accepts(object? input) => input is not TInput one || _inputs.Accepts(one);

    public TestReport Run(CancellationToken cancellationToken)
    {
        var faults = new List<ScriptDiagnostic>();
        var cases = new CaseReader<TInput, TOutput>(_inputs).Read(_bundle.Cases, faults);
        faults.AddRange(new SuiteCheck(_bundle).Run(_suite.Tests, cases));
        if (faults.Count > 0) return TestReport.Refused(faults);
        var results = ImmutableArray.CreateBuilder<TestResult>();
        foreach (var run in Runs(cases))
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(run());
            if (_options.ToFirstFailure && !results[^1].Passed) break;
        }
        return new TestReport([], results.ToImmutable(), [.. _places.Select((p, i) => new CoveragePoint(p.Path, p.Line, p.Column, p.Branch, _hits[i]))])
        {
            Fuel = [.. (_fuel?.Lines ?? []).Where(l => !l.Path.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal))],
        };
    }

    public void Dispose()
    {
        Coverage.Stop();
        _tests?.Dispose();
        if (_script != _tests) _script.Dispose();
    }

    private IEnumerable<Func<TestResult>> Runs(ImmutableArray<SavedCase<TInput>> cases)
    {
        foreach (var test in _suite.Tests.Where(t => _options.Takes(t.Name)))
            yield return test switch
            {
                Example example => () => Run(example),
                Property property => () => Run(property, [.. cases.Where(c => c.Property == property.Name)]),
                _ => throw new InvalidOperationException($"'{test.Name}' is a kind of test that nobody runs."),
            };
        var goldens = new Goldens<TInput, TOutput>(_script, _inputs);
        foreach (var golden in cases.Where(c => c.Property is null && _options.Takes(c.Name)))
            yield return () =>
            {
                // What counts meets the same inputs.
                if (_counts) Counted(() => _tests!.Run(golden.Input)); // ! there is no counting without it
                return goldens.Run(golden);
            };
    }

    private TestResult Run(Example example)
    {
        var start = Stopwatch.GetTimestamp();
        var (failure, fuel) = Try(example.Body);
        if (failure is not null && _inputs.ViewOfRow(example.Row) is { } view) failure = failure with { Input = view };
        return new TestResult(example.Name, TestKind.Example, example.File, example.Line, failure, fuel, 1, Stopwatch.GetElapsedTime(start));
    }

    private TestResult Run(Property property, ImmutableArray<SavedCase<TInput>> saved)
    {
        var start = Stopwatch.GetTimestamp();
        var search = new CounterexampleSearch<TInput, TOutput>(_inputs, property, value => Try(() => property.Check(value)).Failure);
        var failure = search.Run(saved, new Random(_options.Seed), _options.Values);
        return new TestResult(property.Name, TestKind.Property, property.File, property.Line, failure, 0, search.Tried, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Runs code of the test file under the budget of a test.</summary>
    private (TestFailure? Failure, long Fuel) Try(Action body)
    {
        _suite.Forget();
        var (stop, usage) = _suite.During(() => Counted(() => _tests!.Call(body, _budget, _suite.Forget))); // ! whoever has a test has their program
        return (Fault(stop), usage.Fuel);
    }

    private T Counted<T>(Func<T> run) => _fuel is null ? run() : _fuel.During(run);

    private TestFailure? Fault(Stop? stop) =>
        stop is { Reason: not StopReason.ScriptError } ? new TestFailure(TestBudget.Text(stop), null, null, stop.Location, null)
        : _suite.Failure is { } failure ? new TestFailure(failure.About, failure.Expected, failure.Actual, failure.Place, null)
        : stop is not null ? new TestFailure(TestBudget.Text(stop), null, null, stop.Location, null)
        : null;
}
