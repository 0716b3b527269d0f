namespace ScriptHost.Runtime;

/// <content>Hash sets and tables made of, and compared with, whole sequences.</content>
public static partial class Guards
{
    public static HashSet<T> NewHashSet<T>(IEnumerable<T> collection) => NewHashSet(collection, null);

    public static HashSet<T> NewHashSet<T>(IEnumerable<T> collection, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return MeteredLinq.ToHashSet(collection, comparer);
    }

    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => NewDictionary(dictionary, null);

    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return MeteredLinq.ToDictionary(dictionary, comparer);
    }

    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> collection)
        where TKey : notnull => NewDictionary(collection, null);

    public static Dictionary<TKey, TValue> NewDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(collection);
        return MeteredLinq.ToDictionary(collection, comparer);
    }

    public static void UnionWith<T>(HashSet<T> set, IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var item in Sequences.Step(other)) Add(set, item);
    }

    public static void ExceptWith<T>(HashSet<T> set, IEnumerable<T> other) => set.ExceptWith(Other(set, other));

    public static void IntersectWith<T>(HashSet<T> set, IEnumerable<T> other) => set.IntersectWith(Other(set, other));

    public static void SymmetricExceptWith<T>(HashSet<T> set, IEnumerable<T> other)
    {
        other = Other(set, other);
        if (other is not null && !Sequences.TryCount(other, out _)) other = MeteredLinq.ToArray(other);
        if (other is not null && Sequences.TryCount(other, out var more)) RoomForTable<T>(Math.Max(set.Capacity, more));
        set.SymmetricExceptWith(other!); // ! the framework names the argument
    }

    public static bool IsSubsetOf<T>(HashSet<T> set, IEnumerable<T> other) => set.IsSubsetOf(Other(set, other));

    public static bool IsProperSubsetOf<T>(HashSet<T> set, IEnumerable<T> other) => set.IsProperSubsetOf(Other(set, other));

    public static bool IsSupersetOf<T>(HashSet<T> set, IEnumerable<T> other) => set.IsSupersetOf(Other(set, other));

    public static bool IsProperSupersetOf<T>(HashSet<T> set, IEnumerable<T> other) => set.IsProperSupersetOf(Other(set, other));

    public static bool Overlaps<T>(HashSet<T> set, IEnumerable<T> other) => set.Overlaps(Other(set, other));

    public static bool SetEquals<T>(HashSet<T> set, IEnumerable<T> other) => set.SetEquals(Other(set, other));

    public static void TrimExcess<T>(HashSet<T> set)
    {
        AllocateEntries<T>(set.Count);
        set.TrimExcess();
    }

    public static void TrimExcess<TKey, TValue>(Dictionary<TKey, TValue> table)
        where TKey : notnull
    {
        AllocateEntries<(TKey, TValue)>(table.Count);
        table.TrimExcess();
    }

    public static bool ContainsValue<TKey, TValue>(Dictionary<TKey, TValue> table, TValue value)
        where TKey : notnull
    {
        PayLooks(value, table.Count);
        Extent.PayGaps(table);
        return table.ContainsValue(value);
    }

    public static void CopyTo<T>(HashSet<T> set, T[] array) => CopyTo(set, array, 0);

    public static void CopyTo<T>(HashSet<T> set, T[] array, int arrayIndex)
    {
        PayWalk(set);
        set.CopyTo(array, arrayIndex);
    }

    public static void CopyTo<T>(HashSet<T> set, T[] array, int arrayIndex, int count)
    {
        PayWalk(set);
        set.CopyTo(array, arrayIndex, count);
    }

    public static int RemoveWhere<T>(HashSet<T> set, Predicate<T> match)
    {
        PayWalk(set);
        Meter.Current.Burn(Meter.SmallCall * (long)set.Count);
        return set.RemoveWhere(match);
    }

    private static void PayWalk(object set) => Meter.Current.Burn(Extent.Of(set));

    // The framework looks at all elements of the set as well, and marks those it has found.
    private static IEnumerable<T> Other<T>(ISet<T> set, IEnumerable<T> other)
    {
        PayWalk(set);
        return Sequences.Whole(other);
    }
}
