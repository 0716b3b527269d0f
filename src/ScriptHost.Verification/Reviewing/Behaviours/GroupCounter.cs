using System.Collections.Immutable;
using System.Text;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Groups decisions that differ by cause and transition, with the shortest example of each.</summary>
internal sealed class GroupCounter
{
    private readonly Dictionary<(string Cause, string Transition), ChangeGroup> _groups = [];

    public void Add(CasePair pair, string transition)
    {
        var other = pair.Before!.Usage.Fuel != pair.After!.Usage.Fuel ? 1 : 0; // ! what differs has run
        var known = _groups.GetValueOrDefault((pair.Cause, transition));
        var example = known is null || pair.Case.Capture.Input.Length < Encoding.UTF8.GetByteCount(known.Example.Input) ? Example(pair) : known.Example;
        _groups[(pair.Cause, transition)] = new ChangeGroup(pair.Cause, transition, (known?.Count ?? 0) + 1, (known?.OtherPath ?? 0) + other, example);
    }

    public ImmutableArray<ChangeGroup> Total() =>
        [.. _groups.Values.OrderByDescending(g => g.Count).ThenBy(g => g.Cause, StringComparer.Ordinal).ThenBy(g => g.Transition, StringComparer.Ordinal)];

    private static ChangeExample Example(CasePair pair) =>
        new(pair.Case.Origin, pair.Case.Capture.Id, Encoding.UTF8.GetString(pair.Case.Capture.Input.Span), Text(pair.Before!), Text(pair.After!)); // ! as above

    private static string Text(RunOutcome outcome) =>
        outcome.Stop is { } stop ? $"the script {stop.Message}" : Encoding.UTF8.GetString(outcome.Output.GetValueOrDefault().Span);
}
