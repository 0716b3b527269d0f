using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>A report as a page: the verdict and the summary first, then a section for each question of a reviewer.</summary>
internal static class ReviewPage
{
    public static Page Of(ReviewReport report) => new(
        $"ScriptHost review · {Say.Of(report.Verdict)} · {report.Head} against {report.Base}",
        [.. Lead(report)],
        [
            .. new ISectionWriter[] { new SourceSection(), new CapabilitySection(), new DiagnosticSection(), new ContractSection(), new BehaviourSection(), new TestSection(), new CostSection(), new RolloutSection() }
                .Select((writer, i) => Section(writer, i + 2, report)),
            ChecklistSection.Of(report),
        ]);

    private static IEnumerable<Block> Lead(ReviewReport report)
    {
        var reasons = report.Scripts.SelectMany(s => s.Reasons.Where(r => r.Verdict == report.Verdict).Select(r => $"{(report.Scripts.Length > 1 ? s.Point + ": " : "")}{r.Text} (§{r.Section})")).ToList();
        yield return new Paragraph(report.Scripts.IsEmpty ? $"No script differs; {Say.Count(report.Unchanged, "script")} compared."
            : reasons.Count == 0 ? "Why: the compiled code is the same, so that no decision can change."
            : $"Why: {string.Join(" · ", reasons.Take(6))}{(reasons.Count > 6 ? $" · and {reasons.Count - 6} more" : "")}");
        if (report.Scripts.IsEmpty) yield break;
        yield return new Table(["script", "change", "#findings", "capabilities", "#decisions differ", "#tests", "#fuel p95"], [.. report.Scripts.Select(Row)]);
        yield return new Paragraph(Footer(report));
    }

    private static ImmutableArray<string> Row(ScriptReview script) =>
    [
        Say.Code(script.Point), Say.Of(script.Change),
        script.New.IsEmpty && script.Fixed.IsEmpty ? "0" : $"+{script.New.Length} -{script.Fixed.Length}",
        Capabilities(script.Capabilities),
        script.Behaviour is { Counts: var c } ? $"{Say.Number(c.Differing)} of {Say.Number(c.Replayed)} ({Say.Percent(c.Differing, c.Replayed)})" : "not replayed",
        script.Tests is { } t ? $"{t.PassedAfter}/{t.AllAfter}" : "–",
        script.Behaviour is { Fuel: var fuel } ? Say.Move(fuel.Before.P95, fuel.After.P95) : "–",
    ];

    private static string Capabilities(CapabilityChange change)
    {
        var (added, removed) = (change.Contract.Added.Length + change.Framework.Added.Length, change.Contract.Removed.Length + change.Framework.Removed.Length);
        return (added, removed, change.BudgetDiffers) is (0, 0, false) ? "–" : string.Join(' ', (string[])[.. added > 0 ? [$"+{added}"] : (string[])[], .. removed > 0 ? [$"-{removed}"] : (string[])[], .. change.BudgetDiffers ? ["budget"] : (string[])[]]);
    }

    private static string Footer(ReviewReport report)
    {
        var behaviour = report.Scripts.Count(s => s.Behaviour is { Counts.Differing: > 0 });
        var same = report.Scripts.Count(s => s.IsIdentical);
        var added = report.Scripts.Count(s => s.Change == ScriptChange.Added);
        return $"{Say.Count(report.Scripts.Length, "script")} of {report.Scripts.Length + report.Unchanged}: {behaviour} with other decisions, {same} with the same code, {added} new; {report.Unchanged} unchanged.";
    }

    private static PageSection Section(ISectionWriter writer, int number, ReviewReport report)
    {
        var blocks = report.Scripts.Select(script => (script.Point, Blocks: writer.Of(script).ToList())).Where(s => s.Blocks.Count > 0).ToList();
        return blocks.Count == 0
            ? new PageSection(number, writer.Heading, [new Paragraph(writer.Nothing)], IsShort: true)
            : new PageSection(number, writer.Heading, [.. blocks.SelectMany(s => report.Scripts.Length > 1 ? s.Blocks.Prepend(new SubHeading(s.Point)) : s.Blocks)]);
    }
}

/// <summary>What one section says about one script.</summary>
internal interface ISectionWriter
{
    string Heading { get; }

    /// <summary>What is said when no script has anything to say.</summary>
    string Nothing { get; }

    IEnumerable<Block> Of(ScriptReview script);
}
