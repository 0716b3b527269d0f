namespace ScriptHost.Runtime;

/// <content>Counting, folding, and looking for the extreme.</content>
public static partial class MeteredLinq
{
    public static int Count<T>(IEnumerable<T> source) => Enumerable.Count(Sequences.Sized(source));

    public static int Count<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.Count(Sequences.Whole(source), predicate);

    public static long LongCount<T>(IEnumerable<T> source) => Enumerable.LongCount(Sequences.Whole(source));

    public static long LongCount<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.LongCount(Sequences.Whole(source), predicate);

    public static bool TryGetNonEnumeratedCount<T>(IEnumerable<T> source, out int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source is not (Operator<T> or Sorted<T>)) return Enumerable.TryGetNonEnumeratedCount(Sequences.Shown(source), out count);
        if (Sequences.TryCount(source, out count)) return true;
        count = 0;
        return false;
    }

    public static T Aggregate<T>(IEnumerable<T> source, Func<T, T, T> func) => Enumerable.Aggregate(Sequences.Whole(source), func);

    public static TAccumulate Aggregate<T, TAccumulate>(IEnumerable<T> source, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func) => Enumerable.Aggregate(Sequences.Whole(source), seed, func);

    public static TResult Aggregate<T, TAccumulate, TResult>(IEnumerable<T> source, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func, Func<TAccumulate, TResult> resultSelector) =>
        Enumerable.Aggregate(Sequences.Whole(source), seed, func, resultSelector);

    public static T? MinBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => MinBy(source, keySelector, null);

    public static T? MinBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer) => Enumerable.MinBy(Sequences.Whole(source), keySelector, KeyOrder<TKey>.Of(comparer));

    public static T? MaxBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => MaxBy(source, keySelector, null);

    public static T? MaxBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer) => Enumerable.MaxBy(Sequences.Whole(source), keySelector, KeyOrder<TKey>.Of(comparer));

    public static T? Min<T>(IEnumerable<T> source) => Min(source, (IComparer<T>?)null);

    public static T? Min<T>(IEnumerable<T> source, IComparer<T>? comparer) => Enumerable.Min(Sequences.Whole(source), KeyOrder<T>.Of(comparer));

    public static TResult? Min<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Enumerable.Min(Select(source, selector), KeyOrder<TResult>.Of(null));
    }

    public static T? Max<T>(IEnumerable<T> source) => Max(source, (IComparer<T>?)null);

    public static T? Max<T>(IEnumerable<T> source, IComparer<T>? comparer) => Enumerable.Max(Sequences.Whole(source), KeyOrder<T>.Of(comparer));

    public static TResult? Max<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Enumerable.Max(Select(source, selector), KeyOrder<TResult>.Of(null));
    }

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull =>
        AggregateBy(source, keySelector, 0, static (count, _) => checked(count + 1), keyComparer);

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<T, TKey, TAccumulate>(IEnumerable<T> source, Func<T, TKey> keySelector, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull =>
        AggregateBy(source, keySelector, _ => seed, func, keyComparer);

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<T, TKey, TAccumulate>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, TAccumulate> seedSelector, Func<TAccumulate, T, TAccumulate> func, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(seedSelector);
        ArgumentNullException.ThrowIfNull(func);
        return new Made<KeyValuePair<TKey, TAccumulate>>(Folded(source, keySelector, seedSelector, func, keyComparer), Sequences.LevelOf(source) + 1);
    }

    private static IEnumerable<KeyValuePair<TKey, TAccumulate>> Folded<T, TKey, TAccumulate>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, TAccumulate> seedSelector, Func<TAccumulate, T, TAccumulate> func, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull
    {
        var table = new Dictionary<TKey, TAccumulate>(KeyEquality<TKey>.Of(keyComparer));
        foreach (var item in Sequences.Step(source))
        {
            var key = keySelector(item);
            Guards.SetItem(table, key, func(table.TryGetValue(key, out var so) ? so : seedSelector(key), item));
        }
        foreach (var pair in table) yield return pair;
    }
}
