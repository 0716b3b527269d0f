using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>A loaded image, wherever it runs. Immutable; callable from any thread. Never throws for what the script does.</summary>
public abstract class DecisionProgram<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private protected DecisionProgram(ScriptImage image) => Image = image;

    public ScriptImage Image { get; }

    /// <summary>Why it is not run at present; null when it is.</summary>
    public virtual Stop? Trouble => null;

    /// <summary>Runs the script on one input under its budget; the contract's fallback answers when it stops.</summary>
    /// <param name="version">Carried into the decision; 0 for a program that is not deployed.</param>
    public abstract Decision<TOutput> Decide(TInput input, int version);

    /// <summary>Runs the script on one input under its budget, without a fallback.</summary>
    public abstract Decision<TOutput> Run(TInput input);

    /// <summary>As <see cref="Decide"/>; where runs have to wait for each other, no thread waits with them.</summary>
    /// <param name="cancellationToken">Ends the wait, not the run.</param>
    public abstract ValueTask<Decision<TOutput>> DecideAsync(TInput input, int version, CancellationToken cancellationToken);
}
