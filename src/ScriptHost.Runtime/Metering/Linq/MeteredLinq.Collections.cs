namespace ScriptHost.Runtime;

/// <content>Sequences into collections. Only the framework's own collections are asked for their size; all others are counted.</content>
public static partial class MeteredLinq
{
    // Both pay when they are enumerated. What is made of them in one go asks them for their size.
    public static IEnumerable<int> Range(int start, int count) => Enumerable.Range(start, count);

    public static IEnumerable<T> Repeat<T>(T element, int count) => Enumerable.Repeat(element, count);

    public static T[] ToArray<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var meter = Meter.Current;
        if (Trust.Collection(Sequences.Shown(source)) is { } collection)
        {
            meter.Allocate((long)collection.Count * Sequences.SizeOf<T>());
            return Enumerable.ToArray(Sequences.Whole(source));
        }
        var items = new Growing<T>(meter, Sequences.TryCount(source, out var count) ? count : 0);
        foreach (var item in Sequences.Step(source)) items.Add(item);
        return items.ToArray();
    }

    public static List<T> ToList<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Guards.NewList(source);
    }

    public static HashSet<T> ToHashSet<T>(IEnumerable<T> source) => ToHashSet(source, null);

    public static HashSet<T> ToHashSet<T>(IEnumerable<T> source, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        var set = new HashSet<T>(KeyEquality<T>.Of(comparer));
        foreach (var item in Sequences.Step(source)) Guards.Add(set, item);
        return set;
    }

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => ToDictionary(source, null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => ToDictionary(source, static pair => pair.Key, static pair => pair.Value, comparer);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull => ToDictionary(source, null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => ToDictionary(source, static pair => pair.Key, static pair => pair.Value, comparer);

    public static Dictionary<TKey, T> ToDictionary<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector)
        where TKey : notnull => ToDictionary(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static Dictionary<TKey, T> ToDictionary<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => ToDictionary(source, keySelector, static item => item, comparer);

    public static Dictionary<TKey, TElement> ToDictionary<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector)
        where TKey : notnull => ToDictionary(source, keySelector, elementSelector, null);

    public static Dictionary<TKey, TElement> ToDictionary<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        var table = Sequences.TryCount(source, out var count) ? Guards.NewDictionaryWith<TKey, TElement>(count, comparer) : new Dictionary<TKey, TElement>(KeyEquality<TKey>.Of(comparer));
        foreach (var item in Sequences.Step(source)) Guards.Add(table, keySelector(item), elementSelector(item));
        return table;
    }
}
