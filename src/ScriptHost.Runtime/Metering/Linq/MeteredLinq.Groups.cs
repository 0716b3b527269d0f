namespace ScriptHost.Runtime;

/// <content>Grouping and joining: the framework's own tables, over sources that pay for what the tables keep.</content>
public static partial class MeteredLinq
{
    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => GroupBy(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer) => new Made<IGrouping<TKey, T>>(Enumerable.GroupBy(Grouped<T, T>(source, out var level), keySelector, KeyEquality<TKey>.Of(comparer)), level);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector) => GroupBy(source, keySelector, elementSelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer) => new Made<IGrouping<TKey, TElement>>(Enumerable.GroupBy(Grouped<T, TElement>(source, out var level), keySelector, elementSelector, KeyEquality<TKey>.Of(comparer)), level);

    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, IEnumerable<T>, TResult> resultSelector) => GroupBy(source, keySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, IEnumerable<T>, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => new Made<TResult>(Enumerable.GroupBy(Grouped<T, T>(source, out var level), keySelector, resultSelector, KeyEquality<TKey>.Of(comparer)), level);

    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector) =>
        GroupBy(source, keySelector, elementSelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => new Made<TResult>(Enumerable.GroupBy(Grouped<T, TElement>(source, out var level), keySelector, elementSelector, resultSelector, KeyEquality<TKey>.Of(comparer)), level);

    public static ILookup<TKey, T> ToLookup<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) => ToLookup(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static ILookup<TKey, T> ToLookup<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer) =>
        Enumerable.ToLookup(Grouped<T, T>(source, out _), keySelector, KeyEquality<TKey>.Of(comparer));

    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector) => ToLookup(source, keySelector, elementSelector, null);

    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer) =>
        Enumerable.ToLookup(Grouped<T, TElement>(source, out _), keySelector, elementSelector, KeyEquality<TKey>.Of(comparer));

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector) =>
        Join(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => new Made<TResult>(Enumerable.Join(Sequences.Step(outer, out var level), Grouped<TInner, TInner>(inner, out var other), outerKeySelector, innerKeySelector, resultSelector, KeyEquality<TKey>.Of(comparer)), Math.Max(level, other));

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector) =>
        GroupJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => new Made<TResult>(Enumerable.GroupJoin(Sequences.Step(outer, out var level), Grouped<TInner, TInner>(inner, out var other), outerKeySelector, innerKeySelector, resultSelector, KeyEquality<TKey>.Of(comparer)), Math.Max(level, other));

    public static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner?, TResult> resultSelector) =>
        LeftJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner?, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => new Made<TResult>(Enumerable.LeftJoin(Sequences.Step(outer, out var level), Grouped<TInner, TInner>(inner, out var other), outerKeySelector, innerKeySelector, resultSelector, KeyEquality<TKey>.Of(comparer)), Math.Max(level, other));

    public static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter?, TInner, TResult> resultSelector) =>
        RightJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter?, TInner, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => new Made<TResult>(Enumerable.RightJoin(Grouped<TOuter, TOuter>(outer, out var level), Sequences.Step(inner, out var other), outerKeySelector, innerKeySelector, resultSelector, KeyEquality<TKey>.Of(comparer)), Math.Max(level, other));

    // Each element is kept once, in the array of its group.
    private static IEnumerable<T> Grouped<T, TElement>(IEnumerable<T> source, out int level) => Sequences.Kept(source, Sequences.SizeOf<TElement>(), out level);
}
