using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>Looks behind read-only views: a script's inputs are views of arrays.</summary>
internal static class View<T>
{
    /// <summary>What a view of an array or a list shows; anything else as it is.</summary>
    public static IEnumerable<T> Behind(IEnumerable<T> items)
    {
        if (items is null || items.GetType() != typeof(ReadOnlyCollection<T>)) return items!; // ! null is the caller's to refuse
        var inner = Items((ReadOnlyCollection<T>)items);
        return inner is T[] || inner.GetType() == typeof(List<T>) ? inner : items;
    }

    /// <summary>The list behind a view, and behind all views that are behind it.</summary>
    public static IList<T> Innermost(IList<T> list)
    {
        while (list is not null && list.GetType() == typeof(ReadOnlyCollection<T>)) list = Items((ReadOnlyCollection<T>)list);
        return list!; // ! null is the caller's to refuse
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Items")]
    private static extern IList<T> Items(ReadOnlyCollection<T> view);
}
