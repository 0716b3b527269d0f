namespace ScriptHost.Runtime.Metering;

/// <summary>An array that is paid for before it grows.</summary>
internal struct Growing<T>(Meter meter)
{
    private const int FirstLength = 4;

    private T[] _items = [];

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length) Grow();
        _items[Count++] = item;
    }

    /// <summary>The elements in an array of exactly their number.</summary>
    public readonly T[] ToArray()
    {
        if (Count == _items.Length) return _items;
        meter.Allocate((long)Count * Sequences.SizeOf<T>());
        return _items[..Count];
    }

    private void Grow()
    {
        var length = Math.Max(FirstLength, (int)Math.Min(2L * _items.Length, Array.MaxLength));
        meter.Allocate((long)length * Sequences.SizeOf<T>());
        Array.Resize(ref _items, length);
    }
}
