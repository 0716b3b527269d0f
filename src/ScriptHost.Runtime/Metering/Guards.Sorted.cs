using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Sorted collections.</content>
public static partial class Guards
{
    private const int NodeSize = 48;

    public static SortedSet<T> NewSortedSet<T>(IEnumerable<T> collection) => NewSortedSet(collection, null);

    public static SortedSet<T> NewSortedSet<T>(IEnumerable<T> collection, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        // The framework copies a sorted set as it is; anything else it sorts.
        IEnumerable<T> items = collection.GetType() == typeof(SortedSet<T>) ? Sequences.Whole(collection) : MeteredLinq.ToArray(collection);
        PayNodes<T>(items);
        return new SortedSet<T>(items, KeyOrder<T>.OfTexts(comparer));
    }

    public static SortedDictionary<TKey, TValue> NewSortedDictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => NewSortedDictionary(dictionary, null);

    public static SortedDictionary<TKey, TValue> NewSortedDictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var table = new SortedDictionary<TKey, TValue>(KeyOrder<TKey>.OfTexts(comparer));
        foreach (var pair in Sequences.Step(dictionary)) table.Add(pair.Key, pair.Value);
        return table;
    }

    public static SortedList<TKey, TValue> NewSortedList<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => NewSortedList(dictionary, null);

    public static SortedList<TKey, TValue> NewSortedList<TKey, TValue>(IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var pairs = MeteredLinq.ToDictionary(dictionary, null);
        AllocateElements<(TKey, TValue)>(pairs.Count);
        Meter.Current.Burn(Sequences.SortSteps(pairs.Count));
        return new SortedList<TKey, TValue>(pairs, KeyOrder<TKey>.OfTexts(comparer));
    }

    public static void UnionWith<T>(SortedSet<T> set, IEnumerable<T> other) => set.UnionWith(Other(set, other)!); // ! the framework names the argument

    public static void ExceptWith<T>(SortedSet<T> set, IEnumerable<T> other) => set.ExceptWith(Other(set, other)!); // ! as above

    public static void IntersectWith<T>(SortedSet<T> set, IEnumerable<T> other) => set.IntersectWith(Other(set, other)!); // ! as above

    public static void SymmetricExceptWith<T>(SortedSet<T> set, IEnumerable<T> other) => set.SymmetricExceptWith(Other(set, other)!); // ! as above

    public static bool IsSubsetOf<T>(SortedSet<T> set, IEnumerable<T> other) => set.IsSubsetOf(Other(set, other)!); // ! as above

    public static bool IsProperSubsetOf<T>(SortedSet<T> set, IEnumerable<T> other) => set.IsProperSubsetOf(Other(set, other)!); // ! as above

    public static bool IsSupersetOf<T>(SortedSet<T> set, IEnumerable<T> other) => set.IsSupersetOf(Other(set, other)!); // ! as above

    public static bool IsProperSupersetOf<T>(SortedSet<T> set, IEnumerable<T> other) => set.IsProperSupersetOf(Other(set, other)!); // ! as above

    public static bool Overlaps<T>(SortedSet<T> set, IEnumerable<T> other) => set.Overlaps(Other(set, other)!); // ! as above

    public static bool SetEquals<T>(SortedSet<T> set, IEnumerable<T> other) => set.SetEquals(Other(set, other)!); // ! as above

    public static void TrimExcess<TKey, TValue>(SortedList<TKey, TValue> list)
        where TKey : notnull
    {
        AllocateElements<(TKey, TValue)>(list.Count);
        list.TrimExcess();
    }

    public static bool ContainsValue<TKey, TValue>(SortedList<TKey, TValue> list, TValue value)
        where TKey : notnull
    {
        PayLooks(value, list.Count);
        return list.ContainsValue(value);
    }

    public static int IndexOfValue<TKey, TValue>(SortedList<TKey, TValue> list, TValue value)
        where TKey : notnull
    {
        PayLooks(value, list.Count);
        return list.IndexOfValue(value);
    }

    public static bool ContainsValue<TKey, TValue>(SortedDictionary<TKey, TValue> table, TValue value)
        where TKey : notnull
    {
        PayLooks(value, table.Count);
        return table.ContainsValue(value);
    }

    public static int RemoveWhere<T>(SortedSet<T> set, Predicate<T> match)
    {
        PayWalk(set);
        return set.RemoveWhere(match);
    }

    public static int Count<T>(SortedSet<T> set) => set.GetType() == typeof(SortedSet<T>) ? set.Count : CountOfPart(set);

    // A part of a tree may have to be counted anew; how much that was is known when it is done.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CountOfPart<T>(SortedSet<T> part)
    {
        var count = part.Count;
        Meter.Current.Burn(4L * count);
        return count;
    }

    // Two sorted sets are merged; the elements of any other sequence are looked up in the tree.
    private static IEnumerable<T>? Other<T>(SortedSet<T> set, IEnumerable<T>? other)
    {
        if (other is null) return null;
        var items = Trust.Collection(other) is null ? MeteredLinq.ToArray(other) : Sequences.Whole(other);
        PayWalk(set);
        PayNodes<T>(items);
        return items;
    }

    private static void PayNodes<T>(IEnumerable<T> items)
    {
        Sequences.TryCount(items, out var count);
        Meter.Current.Room((long)count * (NodeSize + Sequences.SizeOf<T>()));
        Meter.Current.Burn(Sequences.SortSteps(count));
    }
}
