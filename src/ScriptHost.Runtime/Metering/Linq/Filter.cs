namespace ScriptHost.Runtime.Metering;

internal sealed class Filter<T, TSource>(TSource source, Func<T, bool> predicate) : Operator<T>(source.Level)
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
            Current = item;
            return true;
        }
        Dispose();
        return false;
    }

    public override IEnumerable<TOut> Select<TOut>(Func<T, TOut> selector) => new FilterMap<T, TOut, TSource>(_source, predicate, selector);

    protected override Operator<T> Again() => new Filter<T, TSource>(_source, predicate);

    protected override void Start() => _source.Start();

    protected override void End() => _source.End();
}
