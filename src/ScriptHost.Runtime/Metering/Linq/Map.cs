namespace ScriptHost.Runtime.Metering;

internal sealed class Map<T, TOut, TSource>(TSource source, Func<T, TOut> selector) : Operator<TOut>(source.Level)
    where TSource : struct, ISource<T>
{
    private TSource _source = source;

    public override int KnownCount => _source.Count;

    public override bool MoveNext()
    {
        if (!IsRunning) return false;
        if (_source.MoveNext(Meter))
        {
            Current = selector(_source.Current);
            return true;
        }
        Dispose();
        return false;
    }

    protected override Operator<TOut> Again() => new Map<T, TOut, TSource>(_source, selector);

    protected override void Start() => _source.Start();

    protected override void End() => _source.End();
}
