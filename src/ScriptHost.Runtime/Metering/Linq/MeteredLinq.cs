namespace ScriptHost.Runtime;

/// <summary>
/// What scripts get for <c>System.Linq</c>: the same operators, overload by overload, with the same results, but every step of every
/// sequence is paid for, counts as a nested call, and pays for the memory that it makes the framework take.
/// </summary>
/// <remarks>
/// Most of them are the framework's own over a source that pays (<see cref="Sequences"/>); queries that are nearly all of what scripts
/// do, <c>Where</c> and <c>Select</c>, have operators of their own. Partial, by theme, like <see cref="Guards"/>.
/// Arguments that the framework refuses reach it as they are, so that it throws what it always throws.
/// </remarks>
public static partial class MeteredLinq
{
    public static IEnumerable<T> Where<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return Sequences.Shown(source) switch
        {
            T[] array => new Filter<T, ArraySource<T>>(new(array), predicate),
            List<T> list when list.GetType() == typeof(List<T>) => new Filter<T, ListSource<T>>(new(list), predicate),
            _ => new Filter<T, EnumerableSource<T>>(Sequences.Nested(source), predicate),
        };
    }

    public static IEnumerable<T> Where<T>(IEnumerable<T> source, Func<T, int, bool> predicate) => new Made<T>(Enumerable.Where(Sequences.Step(source, out var level), predicate), level);

    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return Sequences.Shown(source) switch
        {
            Operator<T> made => made.Select(selector),
            T[] array => new Map<T, TResult, ArraySource<T>>(new(array), selector),
            List<T> list when list.GetType() == typeof(List<T>) => new Map<T, TResult, ListSource<T>>(new(list), selector),
            _ => new Map<T, TResult, EnumerableSource<T>>(Sequences.Nested(source), selector),
        };
    }

    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, int, TResult> selector) => new Made<TResult>(Enumerable.Select(Sequences.Step(source, out var level), selector), level);

    public static IEnumerable<TResult> SelectMany<T, TResult>(IEnumerable<T> source, Func<T, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new Made<TResult>(Enumerable.SelectMany(Sequences.Step(source, out var level), item => Sequences.Step(selector(item))), level);
    }

    public static IEnumerable<TResult> SelectMany<T, TResult>(IEnumerable<T> source, Func<T, int, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new Made<TResult>(Enumerable.SelectMany(Sequences.Step(source, out var level), (item, index) => Sequences.Step(selector(item, index))), level);
    }

    public static IEnumerable<TResult> SelectMany<T, TCollection, TResult>(IEnumerable<T> source, Func<T, IEnumerable<TCollection>> collectionSelector, Func<T, TCollection, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(collectionSelector);
        return new Made<TResult>(Enumerable.SelectMany(Sequences.Step(source, out var level), item => Sequences.Step(collectionSelector(item)), resultSelector), level);
    }

    public static IEnumerable<TResult> SelectMany<T, TCollection, TResult>(IEnumerable<T> source, Func<T, int, IEnumerable<TCollection>> collectionSelector, Func<T, TCollection, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(collectionSelector);
        return new Made<TResult>(Enumerable.SelectMany(Sequences.Step(source, out var level), (item, index) => Sequences.Step(collectionSelector(item, index)), resultSelector), level);
    }

    // The framework hands out the source itself when it has the right type already.
    public static IEnumerable<TResult> Cast<TResult>(System.Collections.IEnumerable source) => source as IEnumerable<TResult> ?? new Made<TResult>(Enumerable.Cast<TResult>(Sequences.StepObjects(source, out var level)), level);

    public static IEnumerable<TResult> OfType<TResult>(System.Collections.IEnumerable source) => new Made<TResult>(Enumerable.OfType<TResult>(Sequences.StepObjects(source, out var level)), level);

    public static IEnumerable<(int Index, T Item)> Index<T>(IEnumerable<T> source) => new Made<(int Index, T Item)>(Enumerable.Index(Sequences.Step(source, out var level)), level);

    public static IEnumerable<T> Reverse<T>(IEnumerable<T> source) => new Made<T>(Enumerable.Reverse(Sequences.Kept(source, Sequences.SizeOf<T>(), out var level)), level);

    public static IEnumerable<T> Reverse<T>(T[] source) => new Made<T>(Enumerable.Reverse(Sequences.Kept(source, Sequences.SizeOf<T>(), out var level)), level);
}
