namespace ScriptHost.Runtime.Metering;

/// <summary>An array that is paid for before it grows.</summary>
internal struct Growing<T>(Meter meter, int capacity = 0)
{
    private const int FirstLength = 4;

    private T[] _items = capacity == 0 ? [] : New(meter, capacity);

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
        var longer = New(meter, length);
        _items.CopyTo(longer, 0);
        _items = longer;
    }

    private static T[] New(Meter meter, int length)
    {
        meter.Allocate((long)length * Sequences.SizeOf<T>());
        return new T[length];
    }
}
