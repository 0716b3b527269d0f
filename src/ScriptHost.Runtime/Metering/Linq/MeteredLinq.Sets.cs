namespace ScriptHost.Runtime;

/// <content>Set operators. They keep distinct keys only, so their tables pay as they grow, not by the length of the source.</content>
public static partial class MeteredLinq
{
    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source) => Distinct(source, null);

    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Made<T>(NewOnes([], source, static item => item, comparer), Sequences.LevelOf(source) + 1);
    }

    public static IEnumerable<T> DistinctBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => DistinctBy(source, keySelector, null);

    public static IEnumerable<T> DistinctBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Made<T>(NewOnes([], source, keySelector, comparer), Sequences.LevelOf(source) + 1);
    }

    public static IEnumerable<T> Union<T>(IEnumerable<T> first, IEnumerable<T> second) => Union(first, second, null);

    public static IEnumerable<T> Union<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new Made<T>(NewOnes([], Concat(first, second), static item => item, comparer), LevelOf(first, second));
    }

    public static IEnumerable<T> UnionBy<T, TKey>(IEnumerable<T> first, IEnumerable<T> second, Func<T, TKey> keySelector) => UnionBy(first, second, keySelector, null);

    public static IEnumerable<T> UnionBy<T, TKey>(IEnumerable<T> first, IEnumerable<T> second, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Made<T>(NewOnes([], Concat(first, second), keySelector, comparer), LevelOf(first, second));
    }

    public static IEnumerable<T> Except<T>(IEnumerable<T> first, IEnumerable<T> second) => Except(first, second, null);

    public static IEnumerable<T> Except<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new Made<T>(NewOnes(second, first, static item => item, comparer), LevelOf(first, second));
    }

    public static IEnumerable<T> ExceptBy<T, TKey>(IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector) => ExceptBy(first, second, keySelector, null);

    public static IEnumerable<T> ExceptBy<T, TKey>(IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Made<T>(NewOnes(second, first, keySelector, comparer), LevelOf(first, second));
    }

    public static IEnumerable<T> Intersect<T>(IEnumerable<T> first, IEnumerable<T> second) => Intersect(first, second, null);

    public static IEnumerable<T> Intersect<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new Made<T>(CommonOnes(second, first, static item => item, comparer), LevelOf(first, second));
    }

    public static IEnumerable<T> IntersectBy<T, TKey>(IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector) => IntersectBy(first, second, keySelector, null);

    public static IEnumerable<T> IntersectBy<T, TKey>(IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Made<T>(CommonOnes(second, first, keySelector, comparer), LevelOf(first, second));
    }

    private static IEnumerable<T> NewOnes<T, TKey>(IEnumerable<TKey> known, IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var keys = ToHashSet(known, comparer);
        foreach (var item in Sequences.Step(source))
            if (Guards.Add(keys, keySelector(item))) yield return item;
    }

    private static IEnumerable<T> CommonOnes<T, TKey>(IEnumerable<TKey> known, IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var keys = ToHashSet(known, comparer);
        foreach (var item in Sequences.Step(source))
            if (keys.Remove(keySelector(item))) yield return item;
    }

    private static int LevelOf<TFirst, TSecond>(IEnumerable<TFirst> first, IEnumerable<TSecond> second) => Math.Max(Sequences.LevelOf(first), Sequences.LevelOf(second)) + 1;
}
