using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>The contract's answer in the place of a script that gave none.</summary>
internal static class Fallback
{
    /// <summary>The decision of a run that stopped.</summary>
    public static Decision<TOutput> Decide<TInput, TOutput>(DecisionContract<TInput, TOutput> contract, TInput input, Stop stop, Usage usage, int version)
        where TInput : class
        where TOutput : class => new(Of(contract, input, stop), stop, usage, version);

    private static TOutput? Of<TInput, TOutput>(DecisionContract<TInput, TOutput> contract, TInput input, Stop stop)
        where TInput : class
        where TOutput : class
    {
        try
        {
            return contract.TryFallback(input, stop, out var output) ? output : null;
        }
#pragma warning disable CA1031 // a fallback that throws is no fallback: the stop stays, and says why the script gave no answer
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
