using System.Collections.Immutable;
using System.Text;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Compiler.Intake;
using ScriptHost.Verification.Reviewing.Behaviours;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Reviewing;

/// <summary>The tests and goldens of both sides, each on its own script.</summary>
/// <param name="Edited">Cases of the base whose line is another one now: the test was changed with the code.</param>
/// <param name="Gone">Tests of the base that are no more.</param>
/// <param name="Failures">Of the reviewed side: name and reason.</param>
/// <param name="Branches">Branches that begin on changed lines.</param>
/// <param name="Untested">Those of them that no test takes.</param>
public sealed record TestComparison(
    int PassedBefore, int AllBefore, int PassedAfter, int AllAfter, int Edited, ImmutableArray<string> Gone, ImmutableArray<TestFault> Failures, int Branches, ImmutableArray<UnreachedPlace> Untested)
{
    internal static TestComparison Of(TestReport? before, TestReport? after, TestRead? casesBefore, TestRead? casesAfter, SourceComparison? source)
    {
        var changed = source?.ChangedLines ?? [];
        var branches = after?.Coverage.Where(c => c.Branch is not null && changed.Contains((c.Path, c.Line))).ToList() ?? [];
        var (old, now) = (before?.Results ?? [], after?.Results ?? []);
        var unreadable = after?.Diagnostics.Where(d => d.Severity == Compiler.Severity.Error).Select(d => new TestFault($"{d.Path}:{d.Line}", $"{d.Id}: {d.Message}")) ?? [];
        return new TestComparison(
            old.Count(r => r.Passed), old.Length, now.Count(r => r.Passed), now.Length,
            Lines(casesBefore).Count(line => Lines(casesAfter).TryGetValue(line.Key, out var text) && text != line.Value),
            after is null ? [] : [.. old.Select(r => r.Name).Except(now.Select(r => r.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. unreadable, .. now.Where(r => !r.Passed).Select(r => new TestFault(r.Name, r.Failure!.Message))], // ! who does not pass has a failure
            branches.Count, [.. branches.Where(b => b.Hits == 0).Select(b => new UnreachedPlace(b.Path, b.Line, b.Branch!)).Distinct()]); // ! selected above
    }

    private static Dictionary<string, string> Lines(TestRead? read) =>
        (read?.Cases ?? []).SelectMany(f => Encoding.UTF8.GetString(f.Content.AsSpan()).Split('\n')).Select(l => l.Trim())
            .GroupBy(l => l.IndexOf("\",", StringComparison.Ordinal) is > 0 and var end ? l[..end] : l, StringComparer.Ordinal) // a line begins with the case's name
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}

/// <summary>A test that does not pass.</summary>
public sealed record TestFault(string Name, string Reason);
