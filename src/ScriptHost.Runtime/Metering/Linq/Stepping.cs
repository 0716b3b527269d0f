namespace ScriptHost.Runtime.Metering;

/// <summary>Hands a sequence to the framework one paid step at a time.</summary>
/// <param name="kept">Bytes the framework keeps for each element, charged before its buffers double; 0 when it keeps none.</param>
/// <param name="most">The most elements it keeps.</param>
/// <param name="sorts">By how many keys the framework sorts what it has read: charged with the last element.</param>
internal sealed class Stepping<T, TSource>(TSource source, int kept, int most = int.MaxValue, int sorts = 0) : Operator<T>(source.Level)
    where TSource : struct, ISource<T>
{
    private TSource _source = source;
    private int _count;
    private int _room;

    public override int KnownCount => _source.Count;

    public override bool MoveNext()
    {
        if (!IsRunning) return false;
        if (_source.MoveNext(Meter))
        {
            if (_count++ == _room) Grow();
            Current = _source.Current;
            return true;
        }
        if (sorts > 0) Meter.Burn(sorts * Sequences.SortSteps(_count));
        Dispose();
        return false;
    }

    protected override Operator<T> Again() => new Stepping<T, TSource>(_source, kept, most, sorts);

    protected override void Start()
    {
        _count = 0;
        _room = kept == 0 ? -1 : Sequences.FirstRoom;
        _source.Start();
    }

    protected override void End() => _source.End();

    private void Grow()
    {
        _room = _room < most ? (int)Math.Min(2L * _room, Array.MaxLength) : -1;
        if (_room < 0) return;
        var bytes = Math.Min(_room, (long)most) * kept;
        Meter.Room(bytes);
        Meter.Burn(bytes / Sequences.BytesPerStep);
    }
}
