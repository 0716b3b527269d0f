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
        if (choice.Mutate && tested.All(t => t.Report.Passed)) tested = terminal.Busy("making mistakes", () => Mutate(tested, cancellationToken));
        if (choice.IsText) new TestTalk(terminal, choice, repeat).Show(tested, Stopwatch.GetElapsedTime(start));
        else terminal.Data(choice.Format == "json" ? TestJson.Of(tested, choice) : JUnit.Of(tested));
        if (choice.Lcov is { } lcov) Write(lcov, Lcov.Of(tested));
        if (choice.Cobertura is { } cobertura) Write(cobertura, Cobertura.Of(tested));
        if (choice.Json is { } json) WrittenFile.Write(json, TestJson.Of(tested, choice));
        var kept = new CaseFiles(terminal);
        if (choice.Save) kept.Save(tested);
        var updated = choice.Update && kept.Update(tested);
        return Verdict(tested, updated);
    }

    private void Write(string path, string text)
    {
        WrittenFile.Write(path, text);
        terminal.Say($"wrote {Cli.Report.FromHere(path)}");
    }

    private int Verdict(ImmutableArray<Tested> tested, bool updated) =>
        tested.Any(t => t.HasTests) && tested.All(t => t.Report.Passed || updated && t.Failed.All(f => f is { Kind: TestKind.Golden, Output: not null }) && t.Report.Diagnostics.All(d => d.Severity != Severity.Error))
        && tested.All(t => t.Reaches(choice.Threshold)) ? ExitCode.Done : ExitCode.No;

    private ImmutableArray<Tested> RunAll(IReadOnlyList<Script> scripts, CancellationToken cancellationToken) =>
        [.. scripts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(script => Test(script, cancellationToken))];

    private ImmutableArray<Tested> Mutate(ImmutableArray<Tested> tested, CancellationToken cancellationToken) =>
        [.. tested.Select(t => t.Bundle is { } bundle && t.HasTests ? t with { Mutation = workers.Mutate(bundle, choice.Options with { Coverage = false }, cancellationToken) } : t)];

    private Tested Test(Script script, CancellationToken cancellationToken)
    {
        var (read, tests) = (script.Read(), script.ReadTests());
        if (read.Bundle is not { } bundle) return new Tested(script, null, TestReport.Refused(read.Diagnostics));
        if (!tests.Diagnostics.IsEmpty) return new Tested(script, null, TestReport.Refused(tests.Diagnostics));
        try
        {
            var both = TestBundle.Of(bundle, tests);
            return new Tested(script, both, workers.Run(both, choice.Options, cancellationToken));
        }
        catch (BundleException e)
        {
            return new Tested(script, null, TestReport.Refused(ScriptDiagnostic.OfFile(Rules.File, tests.Entry!, e.Message.TrimEnd('.')))); // ! only a test file can be at odds with its script
        }
    }
}
