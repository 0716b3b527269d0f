namespace ScriptHost.Runtime;

/// <content>Sorting.</content>
public static partial class MeteredLinq
{
    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source) => Order(source, null);

    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        comparer = KeyOrder<T>.Of(comparer);
        return new Sorted<T>(source, 1, 0, items => Enumerable.Order(items, comparer));
    }

    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source) => OrderDescending(source, null);

    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        comparer = KeyOrder<T>.Of(comparer);
        return new Sorted<T>(source, 1, 0, items => Enumerable.OrderDescending(items, comparer));
    }

    public static IOrderedEnumerable<T> OrderBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => OrderBy(source, keySelector, null);

    public static IOrderedEnumerable<T> OrderBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        comparer = KeyOrder<TKey>.Of(comparer);
        return new Sorted<T>(source, 1, Sequences.SizeOf<TKey>(), items => Enumerable.OrderBy(items, keySelector, comparer));
    }

    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => OrderByDescending(source, keySelector, null);

    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        comparer = KeyOrder<TKey>.Of(comparer);
        return new Sorted<T>(source, 1, Sequences.SizeOf<TKey>(), items => Enumerable.OrderByDescending(items, keySelector, comparer));
    }

    // The source is a Sorted, or a type of the script's own.
    public static IOrderedEnumerable<T> ThenBy<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> keySelector) => Enumerable.ThenBy(source, keySelector);

    public static IOrderedEnumerable<T> ThenBy<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer) => Enumerable.ThenBy(source, keySelector, comparer);

    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> keySelector) => Enumerable.ThenByDescending(source, keySelector);

    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer) => Enumerable.ThenByDescending(source, keySelector, comparer);
}
