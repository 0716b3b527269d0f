using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace ScriptHost.Runtime.Inputs;

/// <summary>A list, or anything else that is read from one end to the other.</summary>
/// <param name="ofOutput">Whether it may be a query of a script, which has no end but that of the budget.</param>
internal sealed class ListFreezer<TList, T>(Freezer<T>? ofItem, bool ofOutput) : Freezer<TList>
    where TList : class, IEnumerable<T>
{
    public override TList Frozen(TList value, ref bool changed)
    {
        if (value is null) return value!; // null stays null
        var isClosed = IsClosed(value);
        if (isClosed && ofItem is null) return value;
        var items = isClosed ? null : Copied(value);
        foreach (var (i, item) in ofItem is null ? [] : (items ?? value as IEnumerable<T>).Index())
        {
            var changedItem = false;
            var frozen = ofItem!.Frozen(item, ref changedItem); // ! otherwise there is nothing to go through
            if (changedItem) (items ??= Copied(value))[i] = frozen;
        }
        if (items is null) return value;
        changed = true;
        return (TList)(object)Array.AsReadOnly(items);
    }

    private T[] Copied(TList value) => ofOutput ? MeteredLinq.ToArray(value) : value.ToArray();

    // A collection expression makes a read-only list of the compiler's own, which has no name that code could write.
    private static bool IsClosed(TList value) =>
        value.GetType() == typeof(ReadOnlyCollection<T>) || value is ImmutableArray<T> or ImmutableList<T> or FrozenSet<T> or ReadOnlySet<T> || value.GetType().Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal);
}

internal sealed class SetFreezer<TSet, T>(Freezer<T>? ofItem) : Freezer<TSet>
    where TSet : class, IReadOnlySet<T>
{
    public override TSet Frozen(TSet value, ref bool changed)
    {
        if (value is null || ofItem is null && value is ReadOnlySet<T> or FrozenSet<T> or ImmutableHashSet<T> or ImmutableSortedSet<T>) return value!; // null stays null
        changed = true;
        var copied = value is HashSet<T> { Comparer: var comparer } ? new HashSet<T>(value.Count, comparer) : [];
        foreach (var item in value) copied.Add(ofItem is null ? item : ofItem.Frozen(item, ref changed));
        return (TSet)(object)new ReadOnlySet<T>(copied);
    }
}

internal sealed class TableFreezer<TTable, TKey, TValue>(Freezer<TValue>? ofValue) : Freezer<TTable>
    where TTable : class, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    public override TTable Frozen(TTable value, ref bool changed)
    {
        if (value is null) return value!; // null stays null
        var isClosed = IsClosed(value);
        if (isClosed && ofValue is null) return value;
        var copied = isClosed ? null : Copied(value);
        foreach (var (key, item) in ofValue is null ? [] : value as IEnumerable<KeyValuePair<TKey, TValue>>)
        {
            var changedItem = false;
            var frozen = ofValue!.Frozen(item, ref changedItem); // ! otherwise there is nothing to go through
            if (changedItem) (copied ??= Copied(value))[key] = frozen;
        }
        if (copied is null) return value;
        changed = true;
        return (TTable)(object)copied.AsReadOnly();
    }

    private static Dictionary<TKey, TValue> Copied(TTable value) => value is Dictionary<TKey, TValue> table ? new(table, table.Comparer) : new(value);

    private static bool IsClosed(TTable value) =>
        value.GetType() == typeof(ReadOnlyDictionary<TKey, TValue>) || value is FrozenDictionary<TKey, TValue> or ImmutableDictionary<TKey, TValue> or ImmutableSortedDictionary<TKey, TValue>;
}

internal sealed class ImmutableArrayFreezer<T>(Freezer<T> ofItem) : Freezer<ImmutableArray<T>>
{
    public override ImmutableArray<T> Frozen(ImmutableArray<T> value, ref bool changed)
    {
        if (value.IsDefault) return value;
        T[]? items = null;
        for (var i = 0; i < value.Length; i++)
        {
            var changedItem = false;
            var frozen = ofItem.Frozen(value[i], ref changedItem);
            if (changedItem) (items ??= [.. value])[i] = frozen;
        }
        if (items is null) return value;
        changed = true;
        return [.. items];
    }
}
