using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>The same as <see cref="View{T}"/> for views of tables.</summary>
internal static class View<TKey, TValue>
    where TKey : notnull
{
    public static IDictionary<TKey, TValue> Innermost(IDictionary<TKey, TValue> table)
    {
        while (table is not null && table.GetType() == typeof(ReadOnlyDictionary<TKey, TValue>)) table = Inner((ReadOnlyDictionary<TKey, TValue>)table);
        return table!; // ! null is the caller's to refuse
    }

    /// <summary>The table whose keys these are.</summary>
    public static Dictionary<TKey, TValue> Behind(Dictionary<TKey, TValue>.KeyCollection keys) => Table(keys);

    public static Dictionary<TKey, TValue> Behind(Dictionary<TKey, TValue>.ValueCollection values) => Table(values);

    public static ICollection<TKey> Behind(ReadOnlyDictionary<TKey, TValue>.KeyCollection keys) => Inner(keys);

    public static ICollection<TValue> Behind(ReadOnlyDictionary<TKey, TValue>.ValueCollection values) => Inner(values);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    private static extern ref Dictionary<TKey, TValue> Table(Dictionary<TKey, TValue>.KeyCollection keys);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    private static extern ref Dictionary<TKey, TValue> Table(Dictionary<TKey, TValue>.ValueCollection values);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_collection")]
    private static extern ref ICollection<TKey> Inner(ReadOnlyDictionary<TKey, TValue>.KeyCollection keys);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_collection")]
    private static extern ref ICollection<TValue> Inner(ReadOnlyDictionary<TKey, TValue>.ValueCollection values);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
    private static extern IDictionary<TKey, TValue> Inner(ReadOnlyDictionary<TKey, TValue> view);
}
