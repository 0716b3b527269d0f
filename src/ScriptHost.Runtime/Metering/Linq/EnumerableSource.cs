namespace ScriptHost.Runtime.Metering;

/// <summary>Any sequence. Each step into it counts as a nested call: it may be an operator over an operator over an operator.</summary>
/// <param name="levels">What the frames between two operators count for.</param>
/// <param name="below">The nested calls that <paramref name="items"/> takes by itself.</param>
internal struct EnumerableSource<T>(IEnumerable<T> items, int below, int levels = 1) : ISource<T>
{
    private IEnumerator<T>? _enumerator;

    public readonly int Count => Sequences.TryCount(items, out var count) ? count : -1;

    public readonly int Level => below + levels;

    public readonly T Current => _enumerator!.Current; // ! started before

    public void Start()
    {
        Extent.PayGaps(items);
        _enumerator = items.GetEnumerator();
    }

    public readonly bool MoveNext(Meter meter)
    {
        meter.Step();
        var depth = meter.Enter(levels);
        var more = _enumerator!.MoveNext(); // ! started before
        meter.Depth = depth;
        return more;
    }

    public void End()
    {
        _enumerator?.Dispose();
        _enumerator = null;
    }
}
