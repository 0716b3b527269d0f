using System.Collections;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>The kinds of <see cref="Extent"/>, by the type of a collection.</summary>
internal static class Extents
{
    // As many elements of an array are looked at in the time of one node of a tree.
    private const int Node = 8;

    public static Extent Create(Type type)
    {
        if (!FrameworkTypes.Modules.Contains(type.Module)) return new Plain(0);
        var tree = TreeOf(type);
        if (tree is not null) return new Plain(type == tree ? Node : 2 * Node);
        if (!type.IsGenericType) return new Plain(1);
        var open = type.GetGenericTypeDefinition();
        if (open == typeof(HashSet<>)) return Make(typeof(OfSet<>), type);
        if (open == typeof(Dictionary<,>)) return Make(typeof(OfTable<,>), type);
        if (open == typeof(Dictionary<,>.KeyCollection)) return Make(typeof(OfKeys<,>), type);
        if (open == typeof(Dictionary<,>.ValueCollection)) return Make(typeof(OfValues<,>), type);
        if (open == typeof(ReadOnlyDictionary<,>)) return Make(typeof(OfView<,>), type);
        if (open == typeof(ReadOnlyDictionary<,>.KeyCollection)) return Make(typeof(OfViewedKeys<,>), type);
        if (open == typeof(ReadOnlyDictionary<,>.ValueCollection)) return Make(typeof(OfViewedValues<,>), type);
        var isTree = open == typeof(SortedDictionary<,>) || open == typeof(SortedDictionary<,>.KeyCollection) || open == typeof(SortedDictionary<,>.ValueCollection) || open == typeof(LinkedList<>);
        return new Plain(isTree ? Node : 1);
    }

    private static Type? TreeOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(SortedSet<>)) return t;
        return null;
    }

    private static Extent Make(Type extent, Type type) => (Extent)Activator.CreateInstance(extent.MakeGenericType(type.GetGenericArguments()))!; // ! never of a nullable

    private sealed class Plain(int each) : Extent
    {
        protected override long Elements(object collection) => collection is ICollection counted ? each * Math.Max(0L, counted.Count) : 0;
    }

    private sealed class OfSet<T> : Extent
    {
        protected override long Elements(object collection) => ((HashSet<T>)collection).Count + Empty(collection);

        protected override long Empty(object collection) => Gaps(((HashSet<T>)collection).Capacity, ((HashSet<T>)collection).Count);
    }

    private class OfTable<TKey, TValue> : Extent
        where TKey : notnull
    {
        protected sealed override long Elements(object collection) => Table(collection) is { } table ? table.Count + Gaps(table.Capacity, table.Count) : Math.Max(0, ((ICollection)collection).Count);

        protected sealed override long Empty(object collection) => Table(collection) is { } table ? Gaps(table.Capacity, table.Count) : 0;

        protected virtual Dictionary<TKey, TValue>? Table(object collection) => collection as Dictionary<TKey, TValue>;
    }

    private sealed class OfKeys<TKey, TValue> : OfTable<TKey, TValue>
        where TKey : notnull
    {
        protected override Dictionary<TKey, TValue>? Table(object collection) => View<TKey, TValue>.Behind((Dictionary<TKey, TValue>.KeyCollection)collection);
    }

    private sealed class OfValues<TKey, TValue> : OfTable<TKey, TValue>
        where TKey : notnull
    {
        protected override Dictionary<TKey, TValue>? Table(object collection) => View<TKey, TValue>.Behind((Dictionary<TKey, TValue>.ValueCollection)collection);
    }

    private sealed class OfView<TKey, TValue> : OfTable<TKey, TValue>
        where TKey : notnull
    {
        protected override Dictionary<TKey, TValue>? Table(object collection) => View<TKey, TValue>.Innermost((ReadOnlyDictionary<TKey, TValue>)collection) as Dictionary<TKey, TValue>;
    }

    private sealed class OfViewedKeys<TKey, TValue> : OfTable<TKey, TValue>
        where TKey : notnull
    {
        protected override Dictionary<TKey, TValue>? Table(object collection) =>
            View<TKey, TValue>.Behind((ReadOnlyDictionary<TKey, TValue>.KeyCollection)collection) is Dictionary<TKey, TValue>.KeyCollection keys ? View<TKey, TValue>.Behind(keys) : null;
    }

    private sealed class OfViewedValues<TKey, TValue> : OfTable<TKey, TValue>
        where TKey : notnull
    {
        protected override Dictionary<TKey, TValue>? Table(object collection) =>
            View<TKey, TValue>.Behind((ReadOnlyDictionary<TKey, TValue>.ValueCollection)collection) is Dictionary<TKey, TValue>.ValueCollection values ? View<TKey, TValue>.Behind(values) : null;
    }
}
