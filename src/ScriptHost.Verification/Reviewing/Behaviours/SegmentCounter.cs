using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Counts outcomes by the values of the input's fields that have few of them.</summary>
internal sealed class SegmentCounter(ImmutableArray<OutputField> fields)
{
    private readonly Dictionary<(int Field, string Value), int> _all = [];
    private readonly Dictionary<(int Field, string Value, string Outcome), (int Before, int After)> _outcomes = [];

    public void Add(string?[] segments, string before, string after)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] is not { } value) continue;
            Count(i, value, before, (1, 0));
            Count(i, value, after, (0, 1));
        }
    }

    public void AddInput(string?[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
            if (segments[i] is { } value) _all[(i, value)] = _all.GetValueOrDefault((i, value)) + 1;
    }

    /// <summary>Where a share moved, beyond doubt; protected groups in any case.</summary>
    public ImmutableArray<SegmentShift> Total() =>
    [
        .. _outcomes.Where(o => o.Value.Before != o.Value.After || fields[o.Key.Field].IsProtected).Select(o => Shift(o.Key.Field, o.Key.Value, o.Key.Outcome, o.Value)).Where(s => s.IsProtected || Wilson.Part(s.Before, s.After))
            .OrderByDescending(s => Math.Abs(s.Effect)).ThenBy(s => s.Segment, StringComparer.Ordinal).ThenBy(s => s.Outcome, StringComparer.Ordinal),
    ];

    private SegmentShift Shift(int field, string value, string outcome, (int Before, int After) counts)
    {
        var all = _all[(field, value)];
        return new SegmentShift($"{fields[field].Name} = {value}", outcome, all, Wilson.Of(counts.Before, all), Wilson.Of(counts.After, all), fields[field].IsProtected);
    }

    private void Count(int field, string value, string outcome, (int Before, int After) more)
    {
        var (before, after) = _outcomes.GetValueOrDefault((field, value, outcome));
        _outcomes[(field, value, outcome)] = (before + more.Before, after + more.After);
    }
}
