using System.Collections.Immutable;

namespace ScriptHost.Runtime;

/// <content>Immutable arrays: each change copies the whole.</content>
public static partial class Guards
{
    public static ImmutableArray<T> CreateRange<T>(IEnumerable<T> items) => [.. Owned(items)];

    public static ImmutableArray<T> ToImmutableArray<T>(IEnumerable<T> items) => items is ImmutableArray<T> already ? already : CreateRange(items);

    public static ImmutableArray<TResult> CreateRange<TSource, TResult>(ImmutableArray<TSource> items, Func<TSource, TResult> selector)
    {
        AllocateElements<TResult>(Sequences.LengthOf(items));
        return ImmutableArray.CreateRange(items, selector);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TResult>(ImmutableArray<TSource> items, int start, int length, Func<TSource, TResult> selector)
    {
        AllocateElements<TResult>(length);
        return ImmutableArray.CreateRange(items, start, length, selector);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TArg, TResult>(ImmutableArray<TSource> items, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        AllocateElements<TResult>(Sequences.LengthOf(items));
        return ImmutableArray.CreateRange(items, selector, arg);
    }

    public static ImmutableArray<TResult> CreateRange<TSource, TArg, TResult>(ImmutableArray<TSource> items, int start, int length, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        AllocateElements<TResult>(length);
        return ImmutableArray.CreateRange(items, start, length, selector, arg);
    }

    public static ImmutableArray<T> AddRange<T>(ref ImmutableArray<T> array, IEnumerable<T> items)
    {
        var more = Owned(items);
        PayCopy(array, more.Length);
        return array.AddRange(more);
    }

    public static ImmutableArray<T> InsertRange<T>(ref ImmutableArray<T> array, int index, IEnumerable<T> items)
    {
        var more = Owned(items);
        PayCopy(array, more.Length);
        return array.InsertRange(index, more);
    }

    public static ImmutableArray<T> RemoveRange<T>(ref ImmutableArray<T> array, IEnumerable<T> items) => RemoveRange(ref array, items, null);

    // The framework looks through the array for each of the items.
    public static ImmutableArray<T> RemoveRange<T>(ref ImmutableArray<T> array, IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
    {
        var less = Owned(items);
        PayCopy(array, 0);
        foreach (var item in less) PayLooks(item, array.Length);
        return array.RemoveRange(less, equalityComparer);
    }

    public static ImmutableArray<T> RemoveAll<T>(ref ImmutableArray<T> array, Predicate<T> match)
    {
        PayCopy(array, 0);
        return array.RemoveAll(match);
    }

    public static void Add<T>(ImmutableArray<T>.Builder builder, T item)
    {
        if (builder.Count == builder.Capacity) PayDouble<T>(builder.Capacity);
        builder.Add(item);
    }

    public static void Insert<T>(ImmutableArray<T>.Builder builder, int index, T item)
    {
        if (builder.Count == builder.Capacity) PayDouble<T>(builder.Capacity);
        Move<T>(builder.Count - index);
        builder.Insert(index, item);
    }

    public static void AddRange<T>(ImmutableArray<T>.Builder builder, IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var more = Owned(items);
        PayRoom(builder, more.Length);
        builder.AddRange(more);
    }

    public static void InsertRange<T>(ImmutableArray<T>.Builder builder, int index, IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var more = Owned(items);
        PayRoom(builder, more.Length);
        Move<T>(builder.Count - index);
        builder.InsertRange(index, more);
    }

    public static void RemoveRange<T>(ImmutableArray<T>.Builder builder, IEnumerable<T> items) => RemoveRange(builder, items, null);

    public static void RemoveRange<T>(ImmutableArray<T>.Builder builder, IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
    {
        var less = Owned(items);
        AllocateElements<T>(builder.Count);
        foreach (var item in less) PayLooks(item, builder.Count);
        builder.RemoveRange(less, equalityComparer);
    }

    private static T[] Owned<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return MeteredLinq.ToArray(items);
    }

    private static void PayCopy<T>(ImmutableArray<T> array, int more) => AllocateElements<T>((long)Sequences.LengthOf(array) + more);

    private static void PayRoom<T>(ImmutableArray<T>.Builder builder, int more)
    {
        if (more > builder.Capacity - builder.Count) AllocateElements<T>(Room(builder.Count, builder.Capacity, more));
    }
}
