using System.Collections;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// What walking a collection of the framework costs, in elements of a <see cref="Meter.Toll"/>. A hash table is walked as large as it ever was, also
/// where its entries are gone; a tree is walked by references, and a part of one is counted before.
/// </summary>
internal abstract class Extent
{
    // A type of a script must not be kept alive by this table.
    private static readonly ConditionalWeakTable<Type, Extent> Known = [];

    /// <summary>All that is looked at; 0 for what is not a collection.</summary>
    public static long Of(object collection) => collection is IList list ? Math.Max(0, list.Count) : For(collection).Elements(collection); // a view's count may be a script's, and a lie

    /// <summary>What is looked at beside the elements; only tables of which much was removed count.</summary>
    public static long Gaps(object collection) => collection is IList ? 0 : For(collection).Empty(collection);

    /// <summary>A table that only grew has none: it grows to a prime above twice its size, at most 2.4 times. So equal inputs cost the same, however they were put together.</summary>
    public static long Gaps(int capacity, int count) => Math.Max(0, capacity - 3L * count - 8);

    /// <summary>Charges the gaps of what is about to be enumerated.</summary>
    public static void PayGaps(object collection)
    {
        if (collection is null or string or Array or IList or IEnumerator) return;
        if (Gaps(collection) is var gaps and > 0) Meter.Current.Toll(gaps, -1);
    }

    protected abstract long Elements(object collection);

    protected virtual long Empty(object collection) => 0;

    private static Extent For(object collection) => Known.GetValue(collection.GetType(), Extents.Create);
}
