using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Inputs;

/// <summary>
/// Makes sure that nothing of a value can be changed by a cast: behind an interface that only reads stands something that cannot be
/// written to, and nothing that is still to be computed. What is frozen already, as every input from JSON is, comes back as it is and
/// costs a comparison for each collection.
/// </summary>
/// <typeparam name="T">Anything a contract's input or output holds.</typeparam>
internal abstract class Freezer<T>
{
    /// <summary>The value itself, or a copy in which the open parts are replaced. The caller's object is never touched.</summary>
    public abstract T Frozen(T value, ref bool changed);
}

/// <summary>The one freezer of an input or output type, made when the first program of its contract is loaded. Programs keep it: a static of a generic type costs each call a look-up.</summary>
internal sealed class ValueFreezer<TValue>
    where TValue : class
{
    private static readonly Lazy<ValueFreezer<TValue>> OfInputs = new(() => new ValueFreezer<TValue>(ofOutput: false));
    private static readonly Lazy<ValueFreezer<TValue>> OfOutputs = new(() => new ValueFreezer<TValue>(ofOutput: true));

    private readonly Freezer<TValue>? _freezer;
    private readonly Func<TValue, bool>? _isFrozen;

    private ValueFreezer(bool ofOutput)
    {
        var builder = new FreezerBuilder(ofOutput);
        _freezer = (Freezer<TValue>?)builder.Build(typeof(TValue));
        _isFrozen = builder.Test<TValue>();
    }

    public static ValueFreezer<TValue> Inputs => OfInputs.Value;

    /// <summary>For what a script returns, to be used during its run: a query among it runs then, and is paid for.</summary>
    public static ValueFreezer<TValue> Outputs => OfOutputs.Value;

    /// <summary>Whether values of this type hold nothing that could be open.</summary>
    public bool IsNeedless => _freezer is null;

    public TValue Frozen(TValue value) => _freezer is null || _isFrozen is not null && _isFrozen(value) ? value : Slowly(_freezer, value);

    // Not inlined: the address of a local would keep the caller's values in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TValue Slowly(Freezer<TValue> freezer, TValue value)
    {
        var changed = false;
        return freezer.Frozen(value, ref changed);
    }
}
