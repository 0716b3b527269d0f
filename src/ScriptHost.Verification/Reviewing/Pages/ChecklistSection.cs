using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>What a reviewer ticks, and how to come to all this again.</summary>
internal static class ChecklistSection
{
    private const int Number = 10;

    public static PageSection Of(ReviewReport report) => new(Number, "Checklist", [.. Blocks(report)]);

    private static IEnumerable<Block> Blocks(ReviewReport report)
    {
        ImmutableArray<string> checks = [.. report.Scripts.SelectMany(Of)];
        if (!checks.IsEmpty) yield return new Checks(checks);
        yield return new Lines(report.Commands, "sh");
        yield return new Table(["these numbers rest on", ""], [.. report.Facts.Select(f => (ImmutableArray<string>)[f.Name, Say.Code(f.Value)])]);
    }

    private static IEnumerable<string> Of(ScriptReview script)
    {
        foreach (var reason in script.Reasons.Where(r => r.Verdict is Verdict.Blocked or Verdict.NeedsEngineer)) yield return $"{script.Point}: {reason.Text} (§{reason.Section})";
        foreach (var transition in script.Behaviour?.Transitions.Where(t => t.Before != t.After) ?? []) yield return $"{script.Point}: {Say.Number(transition.Count)} times {transition.Before} → {transition.After} is intended (§6)";
        if (script.Behaviour is { Unreached.Length: > 0 and var unreached }) yield return $"{script.Point}: {Say.Count(unreached, "changed place")} that no input reaches have a test (§6)";
        foreach (var stale in script.Source.Where(c => c.KeepsItsReason)) yield return $"{script.Point}: the reason of {Say.Code(stale.Name)} still holds (§2)";
    }
}
