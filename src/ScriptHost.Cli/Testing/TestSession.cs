using System.Collections.Immutable;
using System.Diagnostics;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>One round of tests: run, shown, and turned into an exit code.</summary>
internal sealed class TestSession(Terminal terminal, IsolatedTests workers, TestChoice choice, string repeat)
{
    public int Run(IReadOnlyList<Script> scripts, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var tested = terminal.Busy($"testing {DiagnosticText.Count(scripts.Count, "script")}", () => RunAll(scripts, cancellationToken));
        Show(tested, Stopwatch.GetElapsedTime(start));
        return tested.All(t => t.Report.Passed) && tested.Any(t => t.HasTests) ? ExitCode.Done : ExitCode.No;
    }

    private ImmutableArray<Tested> RunAll(IReadOnlyList<Script> scripts, CancellationToken cancellationToken) =>
        [.. scripts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(script => new Tested(script, Run(script, cancellationToken)))];

    private TestReport Run(Script script, CancellationToken cancellationToken)
    {
        var (read, tests) = (script.Read(), script.ReadTests());
        if (read.Bundle is not { } bundle) return TestReport.Refused(read.Diagnostics);
        if (!tests.Diagnostics.IsEmpty) return TestReport.Refused(tests.Diagnostics);
        try
        {
            return workers.Run(TestBundle.Of(bundle, tests), choice.Options, cancellationToken);
        }
        catch (BundleException e)
        {
            return TestReport.Refused(ScriptDiagnostic.OfFile(Rules.File, tests.Entry!, e.Message.TrimEnd('.'))); // ! only a test file can be at odds with its script
        }
    }

    private void Show(ImmutableArray<Tested> tested, TimeSpan elapsed)
    {
        Report.Text(terminal, tested.SelectMany(t => t.Diagnostics));
        foreach (var (one, failed) in tested.SelectMany(t => t.Failed.Select(f => (t, f)))) terminal.Data(TestText.Of(one, failed, terminal.Colours) + "\n");
        foreach (var none in tested.Where(t => !t.HasTests)) terminal.Say($"{none.Script.Name} has no tests{(choice.Options.Filter is { } filter ? $" whose name holds '{filter}'" : $"; write {none.Script.Name}.test.csx beside it")}");
        var results = tested.SelectMany(t => t.Report.Results).ToList();
        var failures = results.Count(r => !r.Passed);
        terminal.Say(FormattableString.Invariant($"{DiagnosticText.Count(results.Count(r => r.Kind != TestKind.Golden), "test")} and {DiagnosticText.Count(results.Count(r => r.Kind == TestKind.Golden), "golden")} run: {results.Count - failures:N0} passed, {failures:N0} failed; seed {choice.Options.Seed}, {elapsed.TotalSeconds:N1} s"));
        terminal.Next(failures > 0 ? $"test {tested.First(t => t.Failed.Any()).Script.Words}{repeat} --filter {Shell.Quoted(tested.SelectMany(t => t.Failed).First().Name)}" : $"test --coverage{repeat}");
    }
}
