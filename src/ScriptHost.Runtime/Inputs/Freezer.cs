namespace ScriptHost.Runtime.Inputs;

/// <summary>
/// Makes sure that nothing of an input can be changed by a cast: behind an interface that only reads stands something that cannot be
/// written to. What is frozen already, as every input from JSON is, comes back as it is and costs a comparison for each collection.
/// </summary>
/// <typeparam name="T">Anything a contract's input holds.</typeparam>
internal abstract class Freezer<T>
{
    /// <summary>The value itself, or a copy in which the open parts are replaced. The caller's object is never touched.</summary>
    public abstract T Frozen(T value, ref bool changed);
}

/// <summary>The one freezer of an input type, made when the first program of its contract is loaded. Programs keep it: a static of a generic type costs each call a look-up.</summary>
internal sealed class InputFreezer<TInput>
    where TInput : class
{
    private readonly Freezer<TInput>? _freezer;
    private readonly Func<TInput, bool>? _isFrozen;

    private InputFreezer()
    {
        var builder = new FreezerBuilder();
        _freezer = (Freezer<TInput>?)builder.Build(typeof(TInput));
        _isFrozen = builder.Test<TInput>();
    }

    public static InputFreezer<TInput> Shared { get; } = new();

    public TInput Frozen(TInput input) => _freezer is null || _isFrozen is not null && _isFrozen(input) ? input : Slowly(_freezer, input);

    private static TInput Slowly(Freezer<TInput> freezer, TInput input)
    {
        var changed = false;
        return freezer.Frozen(input, ref changed);
    }
}
