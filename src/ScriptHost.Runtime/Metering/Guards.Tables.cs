using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>()
        where TKey : notnull => new(KeyEquality<TKey>.Of(null));

    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>(IEqualityComparer<TKey>? comparer)
        where TKey : notnull => new(KeyEquality<TKey>.Of(comparer));

    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>(int capacity)
        where TKey : notnull
    {
        AllocateEntries<(TKey, TValue)>(capacity);
        return new Dictionary<TKey, TValue>(capacity, KeyEquality<TKey>.Of(null));
    }

    public static Dictionary<TKey, TValue> NewDictionaryWith<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        AllocateEntries<(TKey, TValue)>(capacity);
        return new Dictionary<TKey, TValue>(capacity, KeyEquality<TKey>.Of(comparer));
    }

    public static int EnsureDictionaryCapacity<TKey, TValue>(Dictionary<TKey, TValue> dictionary, int capacity)
        where TKey : notnull
    {
        if (capacity > dictionary.Capacity) AllocateEntries<(TKey, TValue)>(capacity);
        return dictionary.EnsureCapacity(capacity);
    }

    public static HashSet<T> NewHashSet<T>() => new(KeyEquality<T>.Of(null));

    public static HashSet<T> NewHashSet<T>(IEqualityComparer<T>? comparer) => new(KeyEquality<T>.Of(comparer));

    public static HashSet<T> NewHashSet<T>(int capacity)
    {
        AllocateEntries<T>(capacity);
        return new HashSet<T>(capacity, KeyEquality<T>.Of(null));
    }

    public static HashSet<T> NewHashSetWith<T>(int capacity, IEqualityComparer<T>? comparer)
    {
        AllocateEntries<T>(capacity);
        return new HashSet<T>(capacity, KeyEquality<T>.Of(comparer));
    }

    public static int EnsureHashSetCapacity<T>(HashSet<T> set, int capacity)
    {
        if (capacity > set.Capacity) AllocateEntries<T>(capacity);
        return set.EnsureCapacity(capacity);
    }

    public static SortedList<TKey, TValue> NewSortedList<TKey, TValue>(int capacity)
        where TKey : notnull
    {
        AllocateElements<(TKey, TValue)>(capacity);
        return new SortedList<TKey, TValue>(capacity);
    }

    public static SortedList<TKey, TValue> NewSortedListWith<TKey, TValue>(int capacity, IComparer<TKey>? comparer)
        where TKey : notnull
    {
        AllocateElements<(TKey, TValue)>(capacity);
        return new SortedList<TKey, TValue>(capacity, comparer);
    }

    public static void SetSortedListCapacity<TKey, TValue>(SortedList<TKey, TValue> list, int value)
        where TKey : notnull
    {
        AllocateElements<(TKey, TValue)>(value);
        list.Capacity = value;
    }

    private static void AllocateEntries<T>(int count) => Allocate(count, EntrySize<T>());
}
