using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>A round of tests for people: what did not pass, what no test reaches or notices, and the next command.</summary>
internal sealed class TestTalk(Terminal terminal, TestChoice choice, string repeat)
{
    public void Show(ImmutableArray<Tested> tested, TimeSpan elapsed)
    {
        Report.Text(terminal, tested.SelectMany(t => t.Diagnostics));
        foreach (var (one, failed) in tested.SelectMany(t => t.Failed.Select(f => (t, f)))) terminal.Data(Coloured(TestText.Of(one.Script.Name, failed, one.FromHere)) + "\n");
        foreach (var one in tested.Where(t => !t.Report.Coverage.IsEmpty)) terminal.Data(CoverageText.Of(one));
        foreach (var line in tested.Where(t => !t.Report.Fuel.IsEmpty).SelectMany(t => FuelText.Of(t.Report.Fuel, $"all tests of {t.Script.Name}", t.Script.Root))) terminal.Data(line);
        foreach (var one in tested) if (one.Mutation is { Diagnostics.IsEmpty: true } mutation) terminal.Data(MutationText.Of(one, mutation));
        foreach (var none in tested.Where(t => !t.HasTests)) terminal.Say($"{none.Script.Name} has no tests{(choice.Options.Filter is { } filter ? $" whose name holds '{filter}'" : $"; write {Path.GetFileNameWithoutExtension(none.Script.Name)}.test.csx beside it")}");
        Summary(tested, elapsed);
        Next(tested);
    }

    private string Coloured(string failure) => terminal.Colours ? $"\x1b[31m{failure[.."FAIL".Length]}\x1b[0m{failure["FAIL".Length..]}" : failure;

    private void Summary(ImmutableArray<Tested> tested, TimeSpan elapsed)
    {
        var results = tested.SelectMany(t => t.Report.Results).ToList();
        var goldens = results.Count(r => r.Kind == TestKind.Golden);
        var failures = results.Count(r => !r.Passed);
        terminal.Say(FormattableString.Invariant($"{DiagnosticText.Count(results.Count - goldens, "test")} and {DiagnosticText.Count(goldens, "golden")} run: {results.Count - failures:N0} passed, {failures:N0} failed; seed {choice.Options.Seed}; {elapsed.TotalSeconds:N1} s"));
        foreach (var low in tested.Where(t => !t.Reaches(choice.Threshold))) terminal.Say(FormattableString.Invariant($"{low.Script.Name} is below the threshold of {choice.Threshold} %"));
        if (choice.Mutate && tested.Any(t => !t.Report.Passed)) terminal.Say("no mistakes were made, because the tests must pass first");
    }

    private void Next(ImmutableArray<Tested> tested)
    {
        if (tested.FirstOrDefault(t => t.Failed.Any()) is not { } failing) terminal.Next(NextOfPassed(tested));
        else if (tested.SelectMany(t => t.Failed).All(f => f.Kind == TestKind.Golden) && !choice.Update) terminal.Next($"test {failing.Script.Words}{repeat} --update");
        else terminal.Next($"test {failing.Script.Words}{repeat} --filter {Shell.Quoted(failing.Failed.First().Name)}");
        if (!choice.Save && tested.SelectMany(t => t.Failed).Any(f => f is { Kind: TestKind.Property, Failure.Input: not null })) terminal.Say("to keep a counterexample as a case: add --save");
    }

    private string NextOfPassed(ImmutableArray<Tested> tested) =>
        tested.FirstOrDefault(t => t.Diagnostics.Any(d => d.Severity == Severity.Error)) is { } refused ? $"test {refused.Script.Words}{repeat}"
        : tested.FirstOrDefault(t => !t.HasTests) is { } untested ? $"run {untested.Script.Words}{repeat}"
        : !choice.Options.Coverage && !choice.Mutate ? $"test --coverage{repeat}"
        : !choice.Mutate ? $"test --mutate{repeat}"
        : $"deploy {tested[0].Script.Words}";
}
