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

/// <summary>The one freezer of an input type, made when the first program of its contract is loaded.</summary>
internal static class InputFreezer<TInput>
    where TInput : class
{
    private static readonly Freezer<TInput>? Freezer = (Freezer<TInput>?)new FreezerBuilder().Build(typeof(TInput));

    public static TInput Frozen(TInput input)
    {
        var changed = false;
        return Freezer is null ? input : Freezer.Frozen(input, ref changed);
    }
}
