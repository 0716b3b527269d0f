namespace ScriptHost.Runtime;

public static partial class Guards
{
    // What is cleared is the table, as large as it ever was, not the few entries that are left in it.
    public static void Clear<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        ChargeTable(dictionary.Capacity);
        dictionary.Clear();
    }

    public static void Clear<T>(HashSet<T> set)
    {
        ChargeTable(set.Capacity);
        set.Clear();
    }

    // A step for a cache line, as for an array that is made.
    private static void ChargeTable(long buckets) => Meter.Current.Burn(buckets * sizeof(int) >> 6);
}
