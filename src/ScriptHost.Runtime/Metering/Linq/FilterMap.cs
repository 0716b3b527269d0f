namespace ScriptHost.Runtime.Metering;

/// <summary><c>Where</c> and then <c>Select</c>, the pair that most queries consist of, in one step.</summary>
internal sealed class FilterMap<T, TOut, TSource>(TSource source, Func<T, bool> predicate, Func<T, TOut> selector) : Operator<TOut>(source.Level)
    where TSource : struct, ISource<T>
{
    private TSource _source = source;

    public override bool MoveNext()
    {
        if (!IsRunning) return false;
        var meter = Meter;
        while (_source.MoveNext(meter))
        {
            var item = _source.Current;
            if (!predicate(item)) continue;
            Current = selector(item);
            return true;
        }
        Dispose();
        return false;
    }

    protected override Operator<TOut> Again() => new FilterMap<T, TOut, TSource>(_source, predicate, selector);

    protected override void Start() => _source.Start();

    protected override void End() => _source.End();
}
