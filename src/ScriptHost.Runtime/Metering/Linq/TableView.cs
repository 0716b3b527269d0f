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

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
    private static extern IDictionary<TKey, TValue> Inner(ReadOnlyDictionary<TKey, TValue> view);
}
