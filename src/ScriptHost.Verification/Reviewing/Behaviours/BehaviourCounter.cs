using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Adds up pairs as they come. What it keeps follows the number of kinds, not of pairs.</summary>
internal sealed class BehaviourCounter
{
    // More reasons, or more texts of a choice, than people read come from data that is not what it should be.
    private const int MostReasons = 20;

    private readonly ImmutableArray<OutputField> _fields;
    private readonly ImmutableArray<int> _choices;
    private readonly ImmutableArray<(int Field, ShiftCounter Counter)> _shifts;
    private readonly SegmentCounter _segments;
    private readonly GroupCounter _groups = new();
    private readonly CostCounter _fuel = new(u => u.Fuel);
    private readonly CostCounter _bytes = new(u => u.AllocatedBytes);
    private readonly CostCounter _depth = new(u => u.Depth);
    private readonly Dictionary<(string Field, string Before, string After), int> _transitions = [];
    private readonly OrderedDictionary<string, int> _origins = [];
    private readonly OrderedDictionary<string, int> _unfit = [];
    private readonly int[] _verdicts = new int[Enum.GetValues<PairVerdict>().Length];
    private int _overBudget;
    private int _noise;
    private int _asRecorded;
    private int _redacted;

    public BehaviourCounter(OutputFields outputs, ImmutableArray<OutputField> segments, PairJudge judge)
    {
        _fields = outputs.All;
        _choices = [.. Enumerable.Range(0, _fields.Length).Where(i => _fields[i].IsChoice)];
        _shifts = [.. Enumerable.Range(0, _fields.Length).Where(i => _fields[i].IsNumber).Select(i => (i, new ShiftCounter(_fields[i], judge)))];
        _segments = new SegmentCounter(segments);
    }

    public void Add(CasePair pair)
    {
        _verdicts[(int)pair.Verdict]++;
        Count(_origins, pair.Case.Origin);
        if (pair.Verdict == PairVerdict.Unfit)
        {
            Count(_unfit, _unfit.Count < MostReasons || _unfit.ContainsKey(pair.Why!) ? pair.Why! : "for other reasons"); // ! who is unfit has a reason
            return;
        }
        if (pair.IsNoisy) _noise++;
        if (pair.Case.Origin == ReviewCase.Captures && pair.IsAsRecorded) _asRecorded++;
        if (!pair.Case.Capture.Redacted.IsEmpty) _redacted++;
        if (pair.Verdict == PairVerdict.NewlyStopped && pair.After!.Stop!.Reason is StopReason.Fuel or StopReason.Memory or StopReason.Depth) _overBudget++; // ! it stopped
        foreach (var cost in (ReadOnlySpan<CostCounter>)[_fuel, _bytes, _depth]) cost.Add(pair);
        AddOutcomes(pair);
        if (pair.Differs) _groups.Add(pair, TransitionOf(pair));
    }

    public Behaviour Total(Budget budget, ImmutableArray<string> unattributed, ImmutableArray<UnreachedPlace> unreached) => new(
        Tallies(_origins), Counts(),
        [.. _transitions.OrderBy(t => t.Key.Field, StringComparer.Ordinal).ThenByDescending(t => t.Value).ThenBy(t => t.Key.Before, StringComparer.Ordinal).ThenBy(t => t.Key.After, StringComparer.Ordinal).Select(t => new Transition(t.Key.Field, t.Key.Before, t.Key.After, t.Value))],
        [.. _shifts.Select(s => s.Counter.Total())], _segments.Total(), _groups.Total(), unattributed, unreached, Tallies(_unfit),
        _fuel.Total(budget.Fuel), _bytes.Total(budget.AllocationBytes), _depth.Total(budget.Depth));

    private BehaviourCounts Counts() => new(
        _verdicts.Sum() - At(PairVerdict.Unfit), At(PairVerdict.Same), At(PairVerdict.WithinTolerance), At(PairVerdict.Changed), At(PairVerdict.NewlyStopped), At(PairVerdict.NewlyFine),
        _overBudget, At(PairVerdict.Unfit), _noise, _asRecorded, _redacted);

    private int At(PairVerdict verdict) => _verdicts[(int)verdict];

    private void AddOutcomes(CasePair pair)
    {
        _segments.AddInput(pair.Segments);
        foreach (var i in _choices)
        {
            var (before, after) = (Label(pair.Before!, pair.ValuesBefore, i), Label(pair.After!, pair.ValuesAfter, i)); // ! they ran
            Count(_transitions, (_fields[i].Name, before, after));
            _segments.Add(pair.Segments, $"{_fields[i].Name} = {before}", $"{_fields[i].Name} = {after}");
        }
        if (pair.Before!.Stop is null && pair.After!.Stop is null)
            foreach (var (i, counter) in _shifts) counter.Add(pair.ValuesBefore[i], pair.ValuesAfter[i]);
    }

    /// <summary>The first choice that goes from one value to another; which fields differ where none does.</summary>
    private string TransitionOf(CasePair pair)
    {
        foreach (var i in _choices)
            if (Label(pair.Before!, pair.ValuesBefore, i) is var before && Label(pair.After!, pair.ValuesAfter, i) is var after && before != after) return $"{before} → {after}";
        if (pair.Before!.Stop?.Reason != pair.After!.Stop?.Reason) return $"{Stop(pair.Before) ?? "an output"} → {Stop(pair.After) ?? "an output"}";
        var differing = Enumerable.Range(0, Math.Min(pair.ValuesBefore.Length, pair.ValuesAfter.Length)).Where(i => pair.ValuesBefore[i] != pair.ValuesAfter[i]).Select(i => _fields[i].Name);
        return $"{string.Join(", ", _choices.Select(i => Label(pair.Before, pair.ValuesBefore, i)).Append("other"))} {string.Join(", ", differing)}".Trim();
    }

    private static string Label(RunOutcome outcome, string?[] values, int field) => Stop(outcome) ?? (field < values.Length ? values[field] ?? "null" : "null");

    private static string? Stop(RunOutcome outcome) => outcome.Stop is { } stop ? $"stopped ({stop.Reason})" : null;

    private static ImmutableArray<Tally> Tallies(OrderedDictionary<string, int> counts) => [.. counts.Select(c => new Tally(c.Key, c.Value))];

    private static void Count<TKey>(IDictionary<TKey, int> counts, TKey key) => counts[key] = (counts.TryGetValue(key, out var count) ? count : 0) + 1;
}
