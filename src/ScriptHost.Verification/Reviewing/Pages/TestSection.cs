using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class TestSection : ISectionWriter
{
    private const int MostShown = 20;

    public string Heading => "Tests and goldens";

    public string Nothing => "No script that differs has tests, or they were left out.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        if (script.Tests is not { } tests) yield break;
        yield return new Paragraph($"Passed: {tests.PassedBefore} of {tests.AllBefore} before, {tests.PassedAfter} of {tests.AllAfter} after.");
        if (tests.Edited > 0) yield return new Paragraph($"{Say.Count(tests.Edited, "golden")} changed with the code: look at what they expect now.");
        if (!tests.Gone.IsEmpty) yield return new Paragraph($"Gone: {string.Join(", ", tests.Gone.Take(MostShown).Select(Say.Code))}{(tests.Gone.Length > MostShown ? $" and {tests.Gone.Length - MostShown} more" : "")}.");
        if (tests.Branches > 0) yield return new Paragraph($"Branches on changed lines that the tests take: {tests.Branches - tests.Untested.Length} of {tests.Branches}.");
        if (!tests.Untested.IsEmpty) yield return new Items([.. tests.Untested.Take(MostShown).Select(u => $"{Say.Code($"{u.Path}:{u.Line}")} {u.What}: taken by no test"), .. tests.Untested.Length > MostShown ? [$"… and {tests.Untested.Length - MostShown} more"] : ImmutableArray<string>.Empty]);
        if (!tests.Failures.IsEmpty) yield return new Table(["not passed", "why"], [.. tests.Failures.Take(MostShown).Select(f => (ImmutableArray<string>)[Say.Code(f.Name), Say.Clean(f.Reason)])]);
    }
}
