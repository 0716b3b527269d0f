using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace ScriptHost.Runtime.Metering;

/// <summary>Which collections tell the truth about their size: the framework's own, and not its wrappers around what may be a script's.</summary>
internal static class Trust
{
    private static readonly FrozenSet<Type> Wrappers = new[]
    {
        typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>), typeof(ReadOnlyDictionary<,>.KeyCollection), typeof(ReadOnlyDictionary<,>.ValueCollection), typeof(ReadOnlySet<>), typeof(Collection<>),
    }.ToFrozenSet();

    /// <summary>The collection when its count is true, costs nothing to ask for, and is what enumerating gives.</summary>
    public static ICollection<T>? Collection<T>(IEnumerable<T> items) => items switch
    {
        T[] array => array,
        SortedSet<T> tree when tree.GetType() != typeof(SortedSet<T>) => null, // a part of a tree counts its elements when it is asked
        ICollection<T> collection when FrameworkTypes.Contains(items) && !IsWrapper(items.GetType()) => collection,
        _ => null,
    };

    private static bool IsWrapper(Type type) => type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition());
}
