using System.Collections;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// A sequence that the framework sorts. It compares key by key, in one nested call for each, so that a chain of <c>ThenBy</c> takes as
/// many levels of depth as it is long.
/// </summary>
internal sealed class Sorted<T> : IOrderedEnumerable<T>
{
    private const int MostShallow = 2;

    private readonly IEnumerable<T> _source;
    private readonly int _keys;
    private readonly int _keyBytes;
    private readonly Func<IEnumerable<T>, IOrderedEnumerable<T>> _order;

    /// <param name="keys">By how many keys it is sorted.</param>
    /// <param name="keyBytes">What it keeps for the keys of one element.</param>
    /// <param name="order">Makes the framework's sequence from a source.</param>
    public Sorted(IEnumerable<T> source, int keys, int keyBytes, Func<IEnumerable<T>, IOrderedEnumerable<T>> order)
    {
        (_source, _keys, _keyBytes, _order) = (source, keys, keyBytes, order);
        Level = Sequences.LevelOf(source) + keys + 1;
        Meter.Current.CheckDepth(Level);
    }

    public int Level { get; }

    public int KnownCount => Sequences.TryCount(_source, out var count) ? count : -1;

    /// <summary>For operators of the framework that then need not sort all of it; null where it nests too deep for that.</summary>
    public IOrderedEnumerable<T>? Shallow => _keys <= MostShallow ? Ordered() : null;

    public IOrderedEnumerable<T> CreateOrderedEnumerable<TKey>(Func<T, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        comparer = KeyOrder<TKey>.Of(comparer);
        var order = _order;
        return new Sorted<T>(_source, _keys + 1, _keyBytes + Sequences.SizeOf<TKey>(), items => order(items).CreateOrderedEnumerable(keySelector, comparer, descending));
    }

    public IEnumerator<T> GetEnumerator() => Shallow is { } ordered ? ordered.GetEnumerator() : Nested();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IOrderedEnumerable<T> Ordered() => _order(Sequences.Kept(_source, Sequences.SizeOf<T>() + _keyBytes + sizeof(int), out _, sorts: _keys));

    private IEnumerator<T> Nested()
    {
        var meter = Meter.Current;
        var depth = meter.Enter(_keys);
        var items = new EnumerableSource<T>(Ordered(), 0, _keys);
        meter.Depth = depth;
        items.Start();
        try
        {
            while (items.MoveNext(meter)) yield return items.Current;
        }
        finally
        {
            items.End();
        }
    }
}
