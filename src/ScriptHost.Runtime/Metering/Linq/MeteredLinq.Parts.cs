namespace ScriptHost.Runtime;

/// <content>Operators that put sequences together and take parts of them.</content>
public static partial class MeteredLinq
{
    public static IEnumerable<T> Append<T>(IEnumerable<T> source, T element) => new Made<T>(Enumerable.Append(Sequences.Step(source, out var level), element), level);

    public static IEnumerable<T> Prepend<T>(IEnumerable<T> source, T element) => new Made<T>(Enumerable.Prepend(Sequences.Step(source, out var level), element), level);

    public static IEnumerable<T> Concat<T>(IEnumerable<T> first, IEnumerable<T> second) => new Made<T>(Enumerable.Concat(Sequences.Step(first, out var level), Sequences.Step(second, out var other)), Math.Max(level, other));

    public static IEnumerable<T?> DefaultIfEmpty<T>(IEnumerable<T> source) => new Made<T?>(Enumerable.DefaultIfEmpty(Sequences.Step(source, out var level)), level);

    public static IEnumerable<T> DefaultIfEmpty<T>(IEnumerable<T> source, T defaultValue) => new Made<T>(Enumerable.DefaultIfEmpty(Sequences.Step(source, out var level), defaultValue), level);

    public static IEnumerable<T> Skip<T>(IEnumerable<T> source, int count) => new Made<T>(Enumerable.Skip(Sequences.Part(source, out var level), count), level);

    public static IEnumerable<T> Take<T>(IEnumerable<T> source, int count) => new Made<T>(Enumerable.Take(Sequences.Part(source, out var level), count), level);

    // From the end, as many elements wait as the range is away from it.
    public static IEnumerable<T> Take<T>(IEnumerable<T> source, Range range)
    {
        var waiting = Math.Max(range.Start.IsFromEnd ? range.Start.Value : 0, range.End.IsFromEnd ? range.End.Value : 0);
        return new Made<T>(Enumerable.Take(waiting == 0 ? Sequences.Part(source, out var level) : Sequences.Kept(source, Sequences.SizeOf<T>(), out level, waiting), range), level);
    }

    public static IEnumerable<T> SkipLast<T>(IEnumerable<T> source, int count) => new Made<T>(Enumerable.SkipLast(Sequences.Kept(source, Sequences.SizeOf<T>(), out var level, Math.Max(0, count)), count), level);

    public static IEnumerable<T> TakeLast<T>(IEnumerable<T> source, int count) => new Made<T>(Enumerable.TakeLast(Sequences.Kept(source, Sequences.SizeOf<T>(), out var level, Math.Max(0, count)), count), level);

    public static IEnumerable<T> SkipWhile<T>(IEnumerable<T> source, Func<T, bool> predicate) => new Made<T>(Enumerable.SkipWhile(Sequences.Step(source, out var level), predicate), level);

    public static IEnumerable<T> SkipWhile<T>(IEnumerable<T> source, Func<T, int, bool> predicate) => new Made<T>(Enumerable.SkipWhile(Sequences.Step(source, out var level), predicate), level);

    public static IEnumerable<T> TakeWhile<T>(IEnumerable<T> source, Func<T, bool> predicate) => new Made<T>(Enumerable.TakeWhile(Sequences.Step(source, out var level), predicate), level);

    public static IEnumerable<T> TakeWhile<T>(IEnumerable<T> source, Func<T, int, bool> predicate) => new Made<T>(Enumerable.TakeWhile(Sequences.Step(source, out var level), predicate), level);

    public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(IEnumerable<TFirst> first, IEnumerable<TSecond> second) => new Made<(TFirst First, TSecond Second)>(Enumerable.Zip(Sequences.Step(first, out var level), Sequences.Step(second, out var other)), Math.Max(level, other));

    public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third) => new Made<(TFirst First, TSecond Second, TThird Third)>(Enumerable.Zip(Sequences.Step(first, out var level), Sequences.Step(second, out var other), Sequences.Step(third, out var last)), Math.Max(level, Math.Max(other, last)));

    public static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector) => new Made<TResult>(Enumerable.Zip(Sequences.Step(first, out var level), Sequences.Step(second, out var other), resultSelector), Math.Max(level, other));

    public static IEnumerable<T[]> Chunk<T>(IEnumerable<T> source, int size)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new Made<T[]>(Chunks(source, size), Sequences.LevelOf(source) + 1);
    }

    private static IEnumerable<T[]> Chunks<T>(IEnumerable<T> source, int size)
    {
        var meter = Meter.Current;
        var items = Sequences.Nested(source);
        items.Start();
        try
        {
            while (items.MoveNext(meter))
            {
                var chunk = new Growing<T>(meter);
                do chunk.Add(items.Current);
                while (chunk.Count < size && items.MoveNext(meter));
                yield return chunk.ToArray();
            }
        }
        finally
        {
            items.End();
        }
    }
}
