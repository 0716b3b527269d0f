using System.Collections.Immutable;
using System.Numerics;

namespace ScriptHost.Runtime.Json;

/// <summary>What the serializer does not look at: ranges, and null inside lists. Built once per contract; a call uses no reflection.</summary>
internal abstract class Check<T>
{
    public abstract bool Passes(T value);
}

internal interface IRecordCheck
{
    void Add(object field);
}

internal sealed class RecordCheck<T> : Check<T>, IRecordCheck
{
    private ImmutableArray<Check<T>> _fields = [];

    public void Add(object field) => _fields = _fields.Add((Check<T>)field);

    public override bool Passes(T value)
    {
        if (value is null) return true;
        foreach (var field in _fields.AsSpan())
            if (!field.Passes(value)) return false;
        return true;
    }
}

internal sealed class FieldCheck<T, TField>(Func<T, TField> read, Check<TField> check) : Check<T>
{
    public override bool Passes(T value) => check.Passes(read(value));
}

internal sealed class RangeCheck<T>(double minimum, double maximum) : Check<T>
    where T : INumberBase<T>
{
    public override bool Passes(T value) => double.CreateSaturating(value) is var number && number >= minimum && number <= maximum;
}

internal sealed class OptionalCheck<T>(Check<T> inner) : Check<T?>
    where T : struct
{
    public override bool Passes(T? value) => value is not { } given || inner.Passes(given);
}

internal sealed class ListCheck<TList, T>(Check<T>? inner, bool mayBeNull) : Check<TList>
    where TList : IEnumerable<T>
{
    public override bool Passes(TList value)
    {
        if (EqualityComparer<TList>.Default.Equals(value, default)) return true; // null, or an immutable array that was never made
        foreach (var item in value)
            if (item is null ? !mayBeNull : inner?.Passes(item) == false) return false;
        return true;
    }
}

internal sealed class TableCheck<TTable, TKey, T>(Check<T>? inner, bool mayBeNull) : Check<TTable>
    where TTable : IEnumerable<KeyValuePair<TKey, T>>
{
    public override bool Passes(TTable value)
    {
        if (value is null) return true;
        foreach (var (_, item) in value)
            if (item is null ? !mayBeNull : inner?.Passes(item) == false) return false;
        return true;
    }
}
