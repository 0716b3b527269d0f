using System.Collections.Immutable;
using System.Reflection;

namespace ScriptHost.Runtime.Inputs;

internal interface IRecordFreezer
{
    void Add(object field);
}

/// <summary>An object of the contract, field by field; it is copied only when a field must be replaced.</summary>
internal sealed class RecordFreezer<T> : Freezer<T>, IRecordFreezer
{
    private static readonly Func<object, object> Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>(); // ! every object has it

    private ImmutableArray<FieldFreezer<T>> _fields = [];

    public void Add(object field) => _fields = _fields.Add((FieldFreezer<T>)field);

    public override T Frozen(T value, ref bool changed)
    {
        if (value is null) return value;
        object? copy = null;
        foreach (var field in _fields.AsSpan())
            if (field.Replacement(value, out var replacement)) field.Set(copy ??= Clone(value), replacement);
        if (copy is null) return value;
        changed = true;
        return (T)copy;
    }
}

internal abstract class FieldFreezer<T>
{
    public abstract bool Replacement(T value, out object? replacement);

    public abstract void Set(object copy, object? replacement);
}

internal sealed class FieldFreezer<T, TField>(Func<T, TField> read, FieldInfo field, Freezer<TField> freezer) : FieldFreezer<T>
{
    public override bool Replacement(T value, out object? replacement)
    {
        var changed = false;
        var frozen = freezer.Frozen(read(value), ref changed);
        replacement = changed ? frozen : null;
        return changed;
    }

    public override void Set(object copy, object? replacement) => field.SetValue(copy, replacement);
}

internal sealed class OptionalFreezer<T>(Freezer<T> inner) : Freezer<T?>
    where T : struct
{
    public override T? Frozen(T? value, ref bool changed) => value is { } given ? inner.Frozen(given, ref changed) : null;
}
