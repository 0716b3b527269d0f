using System.Collections.Frozen;

namespace ScriptHost.Runtime;

/// <content>
/// Frozen tables. Their order follows from the comparer, so they get the script's own; keys that collide are paid for while they are
/// collected.
/// </content>
public static partial class Guards
{
    // Entries, hash codes, buckets, and what the search for a good number of buckets takes.
    private const int FrozenEntrySize = 64;

    public static FrozenSet<T> ToFrozenSet<T>(IEnumerable<T> source, IEqualityComparer<T>? comparer)
    {
        if (source is FrozenSet<T> already && already.Comparer.Equals(comparer ?? EqualityComparer<T>.Default)) return already;
        var items = MeteredLinq.ToHashSet(source, comparer);
        Allocate(items.Count, FrozenEntrySize + Sequences.SizeOf<T>());
        return FrozenSet.ToFrozenSet(items, comparer);
    }

    public static FrozenDictionary<TKey, TValue> ToFrozenDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        if (source is FrozenDictionary<TKey, TValue> already && already.Comparer.Equals(comparer ?? EqualityComparer<TKey>.Default)) return already;
        ArgumentNullException.ThrowIfNull(source);
        // Of pairs with one key the last one stays.
        var table = NewDictionary<TKey, TValue>(comparer);
        foreach (var pair in Sequences.Step(source)) SetItem(table, pair.Key, pair.Value);
        return Freeze(table, comparer);
    }

    public static FrozenDictionary<TKey, T> ToFrozenDictionary<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => Freeze(MeteredLinq.ToDictionary(source, keySelector, comparer), comparer);

    public static FrozenDictionary<TKey, TElement> ToFrozenDictionary<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => Freeze(MeteredLinq.ToDictionary(source, keySelector, elementSelector, comparer), comparer);

    public static FrozenSet<T> CreateFrozenSet<T>(ReadOnlySpan<T> source) => CreateFrozenSet(null, source);

    public static FrozenSet<T> CreateFrozenSet<T>(IEqualityComparer<T>? equalityComparer, ReadOnlySpan<T> source)
    {
        AllocateElements<T>(source.Length);
        return ToFrozenSet(source.ToArray(), equalityComparer);
    }

    public static FrozenDictionary<TKey, TValue> CreateFrozenDictionary<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => CreateFrozenDictionary<TKey, TValue>(equalityComparer: null, source: source);

    public static FrozenDictionary<TKey, TValue> CreateFrozenDictionary<TKey, TValue>(IEqualityComparer<TKey>? equalityComparer, ReadOnlySpan<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull
    {
        AllocateElements<KeyValuePair<TKey, TValue>>(source.Length);
        return ToFrozenDictionary(source.ToArray(), equalityComparer);
    }

    public static bool IsSubsetOf<T>(FrozenSet<T> set, IEnumerable<T> other) => set.IsSubsetOf(Other(set, other));

    public static bool IsProperSubsetOf<T>(FrozenSet<T> set, IEnumerable<T> other) => set.IsProperSubsetOf(Other(set, other));

    public static bool IsSupersetOf<T>(FrozenSet<T> set, IEnumerable<T> other) => set.IsSupersetOf(Other(set, other));

    public static bool IsProperSupersetOf<T>(FrozenSet<T> set, IEnumerable<T> other) => set.IsProperSupersetOf(Other(set, other));

    public static bool Overlaps<T>(FrozenSet<T> set, IEnumerable<T> other) => set.Overlaps(Other(set, other));

    public static bool SetEquals<T>(FrozenSet<T> set, IEnumerable<T> other) => set.SetEquals(Other(set, other));

    private static FrozenDictionary<TKey, TValue> Freeze<TKey, TValue>(Dictionary<TKey, TValue> table, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Allocate(table.Count, FrozenEntrySize + Sequences.SizeOf<(TKey, TValue)>());
        return FrozenDictionary.ToFrozenDictionary(table, comparer);
    }
}
