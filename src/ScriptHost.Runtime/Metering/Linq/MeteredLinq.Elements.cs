namespace ScriptHost.Runtime;

/// <content>Single elements, and questions whose answer may come early.</content>
public static partial class MeteredLinq
{
    public static bool Any<T>(IEnumerable<T> source) => Enumerable.Any(Sequences.Sized(source));

    public static bool Any<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.Any(Sequences.Step(source), predicate);

    public static bool All<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.All(Sequences.Step(source), predicate);

    public static T First<T>(IEnumerable<T> source) => Enumerable.First(Sequences.Indexed(source));

    public static T First<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.First(Sequences.Step(source), predicate);

    public static T? FirstOrDefault<T>(IEnumerable<T> source) => Enumerable.FirstOrDefault(Sequences.Indexed(source));

    public static T FirstOrDefault<T>(IEnumerable<T> source, T defaultValue) => Enumerable.FirstOrDefault(Sequences.Indexed(source), defaultValue);

    public static T? FirstOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.FirstOrDefault(Sequences.Step(source), predicate);

    public static T FirstOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate, T defaultValue) => Enumerable.FirstOrDefault(Sequences.Step(source), predicate, defaultValue);

    public static T Last<T>(IEnumerable<T> source) => Enumerable.Last(Sequences.Indexed(source));

    public static T Last<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.Last(Sequences.Indexed(source), predicate);

    public static T? LastOrDefault<T>(IEnumerable<T> source) => Enumerable.LastOrDefault(Sequences.Indexed(source));

    public static T LastOrDefault<T>(IEnumerable<T> source, T defaultValue) => Enumerable.LastOrDefault(Sequences.Indexed(source), defaultValue);

    public static T? LastOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.LastOrDefault(Sequences.Indexed(source), predicate);

    public static T LastOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate, T defaultValue) => Enumerable.LastOrDefault(Sequences.Indexed(source), predicate, defaultValue);

    public static T Single<T>(IEnumerable<T> source) => Enumerable.Single(Sequences.Indexed(source));

    public static T Single<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.Single(Sequences.Step(source), predicate);

    public static T? SingleOrDefault<T>(IEnumerable<T> source) => Enumerable.SingleOrDefault(Sequences.Indexed(source));

    public static T SingleOrDefault<T>(IEnumerable<T> source, T defaultValue) => Enumerable.SingleOrDefault(Sequences.Indexed(source), defaultValue);

    public static T? SingleOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate) => Enumerable.SingleOrDefault(Sequences.Step(source), predicate);

    public static T SingleOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate, T defaultValue) => Enumerable.SingleOrDefault(Sequences.Step(source), predicate, defaultValue);

    public static T ElementAt<T>(IEnumerable<T> source, int index) => Enumerable.ElementAt(Sequences.Indexed(source), index);

    public static T ElementAt<T>(IEnumerable<T> source, Index index) => Enumerable.ElementAt(FromEnd(source, index), index);

    public static T? ElementAtOrDefault<T>(IEnumerable<T> source, int index) => Enumerable.ElementAtOrDefault(Sequences.Indexed(source), index);

    public static T? ElementAtOrDefault<T>(IEnumerable<T> source, Index index) => Enumerable.ElementAtOrDefault(FromEnd(source, index), index);

    public static bool Contains<T>(IEnumerable<T> source, T value)
    {
        var shown = Sequences.Shown(source);
        if (shown is IReadOnlySet<T> or ICollection<T> && Trust.Collection(shown) is null) return Enumerable.Contains(shown, value); // one look at a table, or the script's own method
        if (Texts.Equality<T>() is { } texts && (shown is T[] || shown?.GetType() == typeof(List<T>))) return Enumerable.Contains(Sequences.Step(source), value, texts);
        return Enumerable.Contains(Sequences.Whole(source), value);
    }

    public static bool Contains<T>(IEnumerable<T> source, T value, IEqualityComparer<T>? comparer) =>
        Enumerable.Contains(Sequences.Step(source), value, comparer is null || ReferenceEquals(comparer, EqualityComparer<T>.Default) ? Texts.Equality<T>() : comparer);

    public static bool SequenceEqual<T>(IEnumerable<T> first, IEnumerable<T> second) => SequenceEqual(first, second, null);

    public static bool SequenceEqual<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer) =>
        comparer is null && Texts.Equality<T>() is null ? Enumerable.SequenceEqual(Sequences.Whole(first), Sequences.Whole(second)) : Enumerable.SequenceEqual(Sequences.Step(first), Sequences.Step(second), comparer ?? Texts.Equality<T>());

    // From the end, as many elements wait as the index is away from it.
    private static IEnumerable<T> FromEnd<T>(IEnumerable<T> source, Index index) =>
        index.IsFromEnd && Sequences.Shown(source) is not IList<T> ? Sequences.Kept(source, Sequences.SizeOf<T>(), out _, index.Value) : Sequences.Indexed(source);
}
