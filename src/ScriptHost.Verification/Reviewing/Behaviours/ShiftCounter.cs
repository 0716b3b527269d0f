using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Counts how one number of the output moves. Keeps 8 bytes for each decision in which it does.</summary>
internal sealed class ShiftCounter(OutputField field, PairJudge judge)
{
    private const int Steps = 12;

    private readonly List<double> _differences = [];
    private int _compared;
    private int _beyond;

    public void Add(string? before, string? after)
    {
        if (before is null or "null" || after is null or "null") return;
        _compared++;
        if (before == after) return;
        var (old, now) = (PairJudge.Number(before), PairJudge.Number(after));
        _differences.Add(now - old);
        if (!judge.IsNear(old, now)) _beyond++;
    }

    public NumericShift Total()
    {
        _differences.Sort();
        var largest = _differences.Count == 0 ? 0 : Math.Abs(_differences[0]) > Math.Abs(_differences[^1]) ? _differences[0] : _differences[^1];
        return new NumericShift(field.Name, field.Unit, _compared, _differences.Count, _beyond, At(1), At(50), At(99), largest, Histogram());
    }

    private double At(int percent) => _differences.Count == 0 ? 0 : _differences[(int)(((long)_differences.Count * percent + 99) / 100) - 1];

    private ImmutableArray<HistogramStep> Histogram()
    {
        if (_differences.Count == 0) return [];
        var (low, high) = (_differences[0], _differences[^1]);
        if (low.Equals(high)) return [new HistogramStep(low, high, _differences.Count)];
        var counts = new int[Steps];
        foreach (var difference in _differences) counts[Math.Min(Steps - 1, (int)((difference - low) / (high - low) * Steps))]++;
        return [.. counts.Select((count, i) => new HistogramStep(low + (high - low) * i / Steps, low + (high - low) * (i + 1) / Steps, count))];
    }
}
