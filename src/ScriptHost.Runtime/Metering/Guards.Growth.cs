using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Collections that take one more element: they pay before they double.</content>
public static partial class Guards
{
    private const int FirstCapacity = 4;

    // Tables grow to a prime number beyond the double.
    private const int TableSlack = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<T>(List<T> list, T item)
    {
        if (list.Count == list.Capacity) PayDouble<T>(list.Capacity);
        list.Add(item);
    }

    public static void Insert<T>(List<T> list, int index, T item)
    {
        if (list.Count == list.Capacity) PayDouble<T>(list.Capacity);
        Move<T>(list.Count - index);
        list.Insert(index, item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Add<T>(HashSet<T> set, T item)
    {
        return set.Count == set.Capacity ? AddToFull(set, item) : set.Add(item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.Count == table.Capacity) AddToFull(table, key, value);
        else table.Add(key, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAdd<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        return table.Count == table.Capacity ? TryAddToFull(table, key, value) : table.TryAdd(key, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetItem<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.Count == table.Capacity) SetInFull(table, key, value);
        else table[key] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enqueue<T>(Queue<T> queue, T item)
    {
        if (queue.Count == queue.Capacity) PayDouble<T>(queue.Capacity);
        queue.Enqueue(item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Push<T>(Stack<T> stack, T item)
    {
        if (stack.Count == stack.Capacity) PayDouble<T>(stack.Capacity);
        stack.Push(item);
    }

    public static void Enqueue<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue, TElement element, TPriority priority)
    {
        if (queue.Count == queue.Capacity) PayDouble<(TElement, TPriority)>(queue.Capacity);
        queue.Enqueue(element, priority);
    }

    public static void Add<TKey, TValue>(SortedList<TKey, TValue> list, TKey key, TValue value)
        where TKey : notnull
    {
        PaySorted(list);
        list.Add(key, value);
    }

    public static void SetItem<TKey, TValue>(SortedList<TKey, TValue> list, TKey key, TValue value)
        where TKey : notnull
    {
        PaySorted(list);
        list[key] = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PayDouble<T>(int capacity) => AllocateElements<T>(Math.Max(FirstCapacity, Math.Min(2L * capacity, Array.MaxLength)));

    // A full table doubles only when the key is new, so what it pays is known when it has: before, there must be room.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AddToFull<T>(HashSet<T> set, T item)
    {
        RoomForTable<T>(set.Capacity);
        var isNew = set.Add(item);
        if (isNew) PayTable<T>(set.Capacity);
        return isNew;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddToFull<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        RoomForTable<(TKey, TValue)>(table.Capacity);
        table.Add(key, value);
        PayTable<(TKey, TValue)>(table.Capacity);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryAddToFull<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        RoomForTable<(TKey, TValue)>(table.Capacity);
        var isNew = table.TryAdd(key, value);
        if (isNew) PayTable<(TKey, TValue)>(table.Capacity);
        return isNew;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetInFull<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        var capacity = table.Capacity;
        RoomForTable<(TKey, TValue)>(capacity);
        table[key] = value;
        if (table.Capacity != capacity) PayTable<(TKey, TValue)>(table.Capacity);
    }

    private static void RoomForTable<T>(int capacity) => Meter.Current.Room((2L * capacity + TableSlack) * EntrySize<T>());

    private static void PayTable<T>(int capacity) => Meter.Current.Burn((long)capacity * EntrySize<T>() / Sequences.BytesPerStep);

    private static int EntrySize<T>() => Unsafe.SizeOf<T>() + HashEntrySize;

    // A key that is there already takes no room.
    private static void PaySorted<TKey, TValue>(SortedList<TKey, TValue> list)
        where TKey : notnull
    {
        if (list.Count == list.Capacity) Meter.Current.Room(2L * list.Capacity * Unsafe.SizeOf<(TKey, TValue)>());
        Move<(TKey, TValue)>(list.Count);
    }
}
