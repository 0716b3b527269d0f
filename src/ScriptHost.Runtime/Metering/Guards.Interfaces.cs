namespace ScriptHost.Runtime;

/// <content>Collections behind interfaces: the framework's own pay as if they were called by their class, those of scripts pay for themselves.</content>
public static partial class Guards
{
    public static void Add<T>(ICollection<T> collection, T item)
    {
        switch (collection)
        {
            case List<T> list:
                Add(list, item);
                break;
            case HashSet<T> set:
                Add(set, item);
                break;
            default:
                collection.Add(item);
                break;
        }
    }

    public static bool Add<T>(ISet<T> collection, T item) => collection is HashSet<T> set ? Add(set, item) : collection.Add(item);

    public static void Insert<T>(IList<T> collection, int index, T item)
    {
        if (collection is List<T> list) Insert(list, index, item);
        else collection.Insert(index, item);
    }

    public static void Add<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
        where TKey : notnull
    {
        if (dictionary is Dictionary<TKey, TValue> table) Add(table, key, value);
        else dictionary.Add(key, value);
    }

    public static void SetItem<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
        where TKey : notnull
    {
        if (dictionary is Dictionary<TKey, TValue> table) SetItem(table, key, value);
        else dictionary[key] = value;
    }

    public static bool TryAdd<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
        where TKey : notnull => dictionary is Dictionary<TKey, TValue> table ? TryAdd(table, key, value) : dictionary.TryAdd(key, value);

    public static void UnionWith<T>(ISet<T> collection, IEnumerable<T> other)
    {
        if (collection is HashSet<T> set) UnionWith(set, other);
        else collection.UnionWith(OtherOf(collection, other));
    }

    public static void SymmetricExceptWith<T>(ISet<T> collection, IEnumerable<T> other)
    {
        if (collection is HashSet<T> set) SymmetricExceptWith(set, other);
        else collection.SymmetricExceptWith(OtherOf(collection, other));
    }
}
