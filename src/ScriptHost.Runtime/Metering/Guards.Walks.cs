using System.Collections;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Beginning to enumerate a collection pays for the gaps in its table, and asking a part of a tree for its size for counting it.</content>
public static partial class Guards
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HashSet<T>.Enumerator GetEnumerator<T>(HashSet<T> set)
    {
        PayGaps(set.Capacity, set.Count);
        return set.GetEnumerator();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dictionary<TKey, TValue>.Enumerator GetEnumerator<TKey, TValue>(Dictionary<TKey, TValue> table)
        where TKey : notnull
    {
        PayGaps(table.Capacity, table.Count);
        return table.GetEnumerator();
    }

    public static Dictionary<TKey, TValue>.KeyCollection.Enumerator GetEnumerator<TKey, TValue>(Dictionary<TKey, TValue>.KeyCollection keys)
        where TKey : notnull
    {
        var table = View<TKey, TValue>.Behind(keys);
        PayGaps(table.Capacity, table.Count);
        return keys.GetEnumerator();
    }

    public static Dictionary<TKey, TValue>.ValueCollection.Enumerator GetEnumerator<TKey, TValue>(Dictionary<TKey, TValue>.ValueCollection values)
        where TKey : notnull
    {
        var table = View<TKey, TValue>.Behind(values);
        PayGaps(table.Capacity, table.Count);
        return values.GetEnumerator();
    }

    public static IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator<TKey, TValue>(ReadOnlyDictionary<TKey, TValue> table)
        where TKey : notnull
    {
        Extent.PayGaps(table);
        return table.GetEnumerator();
    }

    public static IEnumerator<TKey> GetEnumerator<TKey, TValue>(ReadOnlyDictionary<TKey, TValue>.KeyCollection keys)
        where TKey : notnull
    {
        Extent.PayGaps(keys);
        return keys.GetEnumerator();
    }

    public static IEnumerator<TValue> GetEnumerator<TKey, TValue>(ReadOnlyDictionary<TKey, TValue>.ValueCollection values)
        where TKey : notnull
    {
        Extent.PayGaps(values);
        return values.GetEnumerator();
    }

    public static IEnumerator<T> GetEnumerator<T>(IEnumerable<T> items)
    {
        if (items is ICollection<T>) Extent.PayGaps(items);
        return items.GetEnumerator();
    }

    public static IEnumerator GetEnumerator(IEnumerable items)
    {
        Extent.PayGaps(items);
        return items.GetEnumerator();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count<T>(ICollection<T> collection) => collection is SortedSet<T> set ? Count(set) : collection.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count<T>(IReadOnlyCollection<T> collection) => collection is SortedSet<T> set ? Count(set) : collection.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PayGaps(int capacity, int count)
    {
        if (Extent.Gaps(capacity, count) is var gaps and > 0) Meter.Current.Toll(gaps, NoSite);
    }
}
