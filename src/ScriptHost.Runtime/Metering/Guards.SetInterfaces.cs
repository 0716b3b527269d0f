namespace ScriptHost.Runtime;

/// <content>Sets behind interfaces: the framework's own walk both sets, and look up in trees; those of scripts pay for themselves.</content>
public static partial class Guards
{
    public static void ExceptWith<T>(ISet<T> collection, IEnumerable<T> other) => collection.ExceptWith(OtherOf(collection, other));

    public static void IntersectWith<T>(ISet<T> collection, IEnumerable<T> other) => collection.IntersectWith(OtherOf(collection, other));

    public static bool IsSubsetOf<T>(ISet<T> collection, IEnumerable<T> other) => collection.IsSubsetOf(OtherOf(collection, other));

    public static bool IsSubsetOf<T>(IReadOnlySet<T> collection, IEnumerable<T> other) => collection.IsSubsetOf(OtherOf(collection, other));

    public static bool IsProperSubsetOf<T>(ISet<T> collection, IEnumerable<T> other) => collection.IsProperSubsetOf(OtherOf(collection, other));

    public static bool IsProperSubsetOf<T>(IReadOnlySet<T> collection, IEnumerable<T> other) => collection.IsProperSubsetOf(OtherOf(collection, other));

    public static bool IsSupersetOf<T>(ISet<T> collection, IEnumerable<T> other) => collection.IsSupersetOf(OtherOf(collection, other));

    public static bool IsSupersetOf<T>(IReadOnlySet<T> collection, IEnumerable<T> other) => collection.IsSupersetOf(OtherOf(collection, other));

    public static bool IsProperSupersetOf<T>(ISet<T> collection, IEnumerable<T> other) => collection.IsProperSupersetOf(OtherOf(collection, other));

    public static bool IsProperSupersetOf<T>(IReadOnlySet<T> collection, IEnumerable<T> other) => collection.IsProperSupersetOf(OtherOf(collection, other));

    public static bool Overlaps<T>(ISet<T> collection, IEnumerable<T> other) => collection.Overlaps(OtherOf(collection, other));

    public static bool Overlaps<T>(IReadOnlySet<T> collection, IEnumerable<T> other) => collection.Overlaps(OtherOf(collection, other));

    public static bool SetEquals<T>(ISet<T> collection, IEnumerable<T> other) => collection.SetEquals(OtherOf(collection, other));

    public static bool SetEquals<T>(IReadOnlySet<T> collection, IEnumerable<T> other) => collection.SetEquals(OtherOf(collection, other));

    private static IEnumerable<T> OtherOf<T>(object set, IEnumerable<T> other)
    {
        if (set is SortedSet<T> tree) return Other(tree, other)!; // ! the framework names the argument
        if (FrameworkTypes.Contains(set)) PayWalk(set);
        return Sequences.Whole(other);
    }
}
