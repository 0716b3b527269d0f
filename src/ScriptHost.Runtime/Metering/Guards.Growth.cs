using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Collections that take one more element: they pay before they double.</content>
public static partial class Guards
{
    private const int FirstCapacity = 4;

    // Tables grow to the next prime number after the double.
    private const int TableSlack = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<T>(List<T> list, T item)
    {
        if (list.Count == list.Capacity) PayDouble<T>(list.Capacity);
        list.Add(item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Add<T>(HashSet<T> set, T item)
    {
        if (set.Count == set.Capacity) PayTable<T>(set.Capacity);
        return set.Add(item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.Count == table.Capacity) PayTable<(TKey, TValue)>(table.Capacity);
        table.Add(key, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAdd<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.Count == table.Capacity) PayTable<(TKey, TValue)>(table.Capacity);
        return table.TryAdd(key, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetItem<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.Count == table.Capacity) PayTable<(TKey, TValue)>(table.Capacity);
        table[key] = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PayDouble<T>(int capacity) => AllocateElements<T>(Math.Max(FirstCapacity, Math.Min(2L * capacity, Array.MaxLength)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PayTable<T>(int capacity) => Allocate(Math.Min(2L * capacity + TableSlack, Array.MaxLength), Unsafe.SizeOf<T>() + HashEntrySize);
}
