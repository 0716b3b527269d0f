using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Replaying;

/// <summary>
/// Makes recorded decisions again on an image: in this process, under the image's own budget of fuel, memory and depth. The clock has no
/// say, so a replay is the same on every machine. Safe from any thread.
/// </summary>
public abstract class Replayer : IDisposable
{
    private protected Replayer(ScriptImage image, LoadedContract contract) => (Image, Contract) = (image, contract);

    public ScriptImage Image { get; }

    public LoadedContract Contract { get; }

    /// <exception cref="ImageException">The image does not fit the contract or this host.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public static Replayer Load(ScriptImage image, LoadedContract contract)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Contract.Accept(new Loader(image, contract));
    }

    /// <summary>Loads the image, runs the captures and unloads it. See <see cref="Run(IEnumerable{Capture}, CancellationToken)"/>.</summary>
    /// <inheritdoc cref="Load"/>
    public static IEnumerable<Replayed> Run(ScriptImage image, LoadedContract contract, IEnumerable<Capture> captures, CancellationToken cancellationToken)
    {
        using var replayer = Load(image, contract);
        foreach (var replayed in replayer.Run(captures, cancellationToken)) yield return replayed;
    }

    /// <summary>Runs one capture on the calling thread.</summary>
    public abstract Replayed Run(Capture capture);

    /// <summary>Runs captures on all processors and gives their results in order, while more are read; memory does not grow with their number.</summary>
    public IEnumerable<Replayed> Run(IEnumerable<Capture> captures, CancellationToken cancellationToken) => InOrder.Select(captures, Run, cancellationToken);

    /// <summary>Unloads the image.</summary>
    public abstract void Dispose();

    private sealed class Loader(ScriptImage image, LoadedContract loaded) : IContractVisitor<Replayer>
    {
        public Replayer Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class => new Replayer<TInput, TOutput>(image, loaded);
    }
}
