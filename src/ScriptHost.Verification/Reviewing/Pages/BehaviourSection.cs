using System.Collections.Immutable;
using System.Globalization;
using ScriptHost.Verification.Reviewing.Behaviours;

namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class BehaviourSection : ISectionWriter
{
    private const int MostSegments = 20;
    private const int MostGroups = 20;
    private const int MostExamples = 5;

    public string Heading => "Behaviour";

    public string Nothing => "Nothing was replayed.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        if (script.Behaviour is not { } behaviour)
        {
            yield return new Paragraph($"Not replayed: {script.NotReplayed}.");
            yield break;
        }
        foreach (var block in (IEnumerable<Block>)[.. Counts(behaviour), .. Transitions(behaviour), .. Groups(behaviour), .. Shifts(behaviour), .. Segments(behaviour), .. Unknown(behaviour)]) yield return block;
    }

    private static IEnumerable<Block> Counts(Behaviour behaviour)
    {
        var counts = behaviour.Counts;
        yield return new Paragraph($"{Say.Number(counts.Replayed)} inputs on both sides: {string.Join(", ", behaviour.Origins.Select(o => $"{Say.Number(o.Count)} {o.Name}"))}. Each side ran twice, {(counts.Noise == 0 ? "and never differed from itself" : $"and differed from itself on {Say.Number(counts.Noise)} of them: the numbers below say nothing")}.");
        yield return new Table(["decisions", "#number", "#share"],
        [
            .. Row("the same, bit for bit", counts.Same), .. Row("numbers differ within the tolerance", counts.WithinTolerance), .. Row("changed", counts.Changed),
            .. Row("newly stopped", counts.NewlyStopped), .. Row("newly answered", counts.NewlyFine),
        ]);

        IEnumerable<ImmutableArray<string>> Row(string name, int count) => count == 0 && name is not "changed" ? [] : [[name, Say.Number(count), Say.Percent(count, counts.Replayed)]];
    }

    private static IEnumerable<Block> Transitions(Behaviour behaviour)
    {
        foreach (var field in behaviour.Transitions.GroupBy(t => t.Field, StringComparer.Ordinal))
        {
            if (field.All(t => t.Before == t.After)) continue;
            yield return new Table([$"{field.Key}: before", "after", "#decisions"], [.. field.Where(t => t.Before != t.After).Select(t => (ImmutableArray<string>)[t.Before, t.After, Say.Number(t.Count)])]);
            var before = field.GroupBy(t => t.Before, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(t => t.Count), StringComparer.Ordinal);
            var after = field.GroupBy(t => t.After, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(t => t.Count), StringComparer.Ordinal);
            yield return new Bars($"{field.Key}: decisions before and after", [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(k => new Bar(k, before.GetValueOrDefault(k), after.GetValueOrDefault(k)))]);
        }
    }

    private static IEnumerable<Block> Groups(Behaviour behaviour)
    {
        if (behaviour.Groups.IsEmpty) yield break;
        yield return new Paragraph("Put down to the one change that, put back alone, gives the decision of the base again.");
        yield return new Table(["cause", "decision", "#number", "#by another path"], [.. behaviour.Groups.Take(MostGroups).Select(g => (ImmutableArray<string>)[Say.Code(g.Cause), g.Transition, Say.Number(g.Count), Say.Number(g.OtherPath)])]);
        if (behaviour.Groups.Length > MostGroups) yield return new Paragraph($"… and {Say.Count(behaviour.Groups.Length - MostGroups, "smaller group")}.");
        foreach (var group in behaviour.Groups.Take(MostExamples))
            yield return new Lines([$"{group.Transition}, by {group.Cause}: {group.Example.Id} ({group.Example.Origin}), the shortest input of {Say.Number(group.Count)}", $"input  {group.Example.Input}", $"before {group.Example.Before}", $"after  {group.Example.After}"], "json");
    }

    private static IEnumerable<Block> Shifts(Behaviour behaviour)
    {
        var moved = behaviour.Shifts.Where(s => s.Differing > 0).ToList();
        if (moved.Count == 0) yield break;
        yield return new Table(["number", "#differ", "#beyond tolerance", "#p1", "#p50", "#p99", "#largest"],
            [.. moved.Select(s => (ImmutableArray<string>)[Say.Code(s.Field), $"{Say.Number(s.Differing)} of {Say.Number(s.Compared)}", $"{Say.Number(s.Beyond)} ({Say.Percent(s.Compared - s.Beyond, s.Compared)} within)", Say.Real(s.P1), Say.Real(s.P50), Say.Real(s.P99), Say.Real(s.Largest)])]);
        foreach (var shift in moved.Where(s => s.Histogram.Length > 1))
            yield return new Bars($"{shift.Field}{(shift.Unit is { } unit ? $", {unit}" : "")}: after minus before, of the {Say.Number(shift.Differing)} that differ", [.. shift.Histogram.Select(h => new Bar($"{Say.Real(h.From)} to {Say.Real(h.To)}", null, h.Count))]);
    }

    private static IEnumerable<Block> Segments(Behaviour behaviour)
    {
        if (behaviour.Counts.Differing == 0) yield break;
        var moved = behaviour.Segments.Where(s => Wilson.Part(s.Before, s.After)).ToList();
        if (moved.Count == 0) yield return new Paragraph("In no segment of the contract's choices did a share move so far that its 95 % intervals part.");
        else yield return Table("segment", moved.Take(MostSegments));
        if (moved.Count > MostSegments) yield return new Paragraph($"… and {Say.Count(moved.Count - MostSegments, "segment")} with smaller effects.");
        var people = behaviour.Segments.Where(s => s.IsProtected).OrderBy(s => s.Segment, StringComparer.Ordinal).ThenBy(s => s.Outcome, StringComparer.Ordinal).ToList();
        if (people.Count > 0) yield return Table("protected group", people.Take(MostSegments));
        if (people.Count > MostSegments) yield return new Paragraph($"… and {Say.Count(people.Count - MostSegments, "row")} more of protected groups in review.json.");
    }

    private static Table Table(string heading, IEnumerable<SegmentShift> segments) => new(
        [heading, "outcome", "#n", "#before (95 %)", "#after (95 %)", "#effect"],
        [.. segments.Select(s => (ImmutableArray<string>)[s.Segment, s.Outcome, Say.Number(s.Count), Text(s.Before), Text(s.After), (s.Effect * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " pp"])]);

    private static IEnumerable<Block> Unknown(Behaviour behaviour)
    {
        ImmutableArray<string> unknown =
        [
            .. behaviour.Unreached.Take(MostGroups).Select(u => $"{Say.Code($"{u.Path}:{u.Line}")} {u.What}: changed, and reached by no input"),
            .. behaviour.Unreached.Length > MostGroups ? [$"… and {Say.Count(behaviour.Unreached.Length - MostGroups, "changed place")} reached by no input"] : ImmutableArray<string>.Empty,
            .. behaviour.Unattributed.Select(c => $"{Say.Code(c)} cannot be put back alone, so no decision is put down to it"),
            .. behaviour.Unfit.Select(u => $"{Say.Count(u.Count, "input")} left out: {Say.Clean(u.Name)}"),
            .. behaviour.Counts.Redacted > 0 ? [$"{Say.Count(behaviour.Counts.Redacted, "capture")} recorded without a person's data: both sides met the same stand-ins"] : ImmutableArray<string>.Empty,
            .. behaviour.Origins.All(o => o.Name != ReviewCase.Captures) ? ["No captures were given: what real inputs would show is not known"] : ImmutableArray<string>.Empty,
        ];
        if (!unknown.IsEmpty) yield return new SubHeading("What cannot be told");
        if (!unknown.IsEmpty) yield return new Items(unknown);
    }

    private static string Text(Share share) => $"{Say.Percent(share.Rate)} ({Say.Percent(share.Low)} to {Say.Percent(share.High)})";
}
