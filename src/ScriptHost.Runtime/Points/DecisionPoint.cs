using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Runtime.Isolation.Runs;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime;

/// <summary>The name production asks, whatever its types are. Safe from any thread.</summary>
public abstract class DecisionPoint : IDisposable
{
    private protected DecisionPoint(string name, LoadedContract contract)
    {
        Name = name;
        Contract = contract;
    }

    public string Name { get; }

    public LoadedContract Contract { get; }

    /// <summary>A worker of this point was lost. From any thread.</summary>
    public event EventHandler<WorkerReport>? WorkerLost;

    /// <summary>Where the live version runs, and how it is.</summary>
    public abstract PointIsolation Isolation { get; }

    /// <summary>The version that answers; 0 when there is none.</summary>
    public abstract int LiveVersion { get; }

    /// <summary>The image that answers; null when there is none.</summary>
    public abstract ScriptImage? LiveImage { get; }

    /// <summary>Loads and warms an image without publishing it. Asking again for the same image gives the same program.</summary>
    /// <exception cref="ImageException">The image does not fit this host.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public abstract void Prepare(ScriptImage image);

    /// <summary>Publishes an image as a version in one write; requests that run finish on the version they began with.</summary>
    /// <returns>The version that answered until now; 0 when there was none.</returns>
    /// <exception cref="ImageException">The image does not fit this host.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public abstract int Swap(ScriptImage image, int version);

    /// <summary>Hands this point to <paramref name="visitor"/> with its two types known to the compiler.</summary>
    public abstract T Accept<T>(IPointVisitor<T> visitor);

    /// <summary>Ends its workers, each when its run is over. Programs in process live on.</summary>
    public abstract void Dispose();

    /// <summary>A point of a contract whose types are only known at run time.</summary>
    /// <param name="settings">Where its scripts run; null for <see cref="WorkerSettings.Default"/>.</param>
    public static DecisionPoint Create(string name, LoadedContract contract, WorkerSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Contract.Accept(new Maker(name, contract, settings ?? WorkerSettings.Default));
    }

    private protected void Report(WorkerLoss loss, PooledImage? quarantined) => WorkerLost?.Invoke(this, new WorkerReport(Name, loss, quarantined?.Image.Facts.Bundle));

    private sealed class Maker(string name, LoadedContract loaded, WorkerSettings settings) : IContractVisitor<DecisionPoint>
    {
        public DecisionPoint Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class => new DecisionPoint<TInput, TOutput>(name, loaded, contract, settings);
    }
}

/// <summary>Work on a decision point whose types are only known at run time.</summary>
public interface IPointVisitor<out T>
{
    T Visit<TInput, TOutput>(DecisionPoint<TInput, TOutput> point)
        where TInput : class
        where TOutput : class;
}

/// <inheritdoc cref="DecisionPoint"/>
public sealed class DecisionPoint<TInput, TOutput> : DecisionPoint, IDecisionPoint<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly DecisionContract<TInput, TOutput> _contract;
    private readonly Lock _loading = new();
    private readonly Lazy<ImmutableArray<TInput>> _warmUp;

    // Programs that serve are never unloaded (see LoadMode), so an image that comes back, by a rollback, is there at once.
    private readonly Dictionary<string, DecisionProgram<TInput, TOutput>> _programs = new(StringComparer.Ordinal);
    private readonly WorkerSettings _settings;
    private readonly Lazy<RunPool> _workers;
    private readonly Lazy<ContractJson<TInput, TOutput>> _json = new();
    private Deployment<TInput, TOutput>? _live;

    internal DecisionPoint(string name, LoadedContract contract, DecisionContract<TInput, TOutput> typed, WorkerSettings settings) : base(name, contract)
    {
        _contract = typed;
        _settings = settings;
        _workers = new Lazy<RunPool>(() => new RunPool(contract, settings, Report));
        Samples = [.. typed.Samples];
        _warmUp = new Lazy<ImmutableArray<TInput>>(() => SampleMix.Of<TInput, TOutput>(Samples));
    }

    public ImmutableArray<TInput> Samples { get; }

    public override int LiveVersion => Volatile.Read(ref _live)?.Version ?? 0;

    /// <summary>What answers now; null when nothing is deployed.</summary>
    public Deployment<TInput, TOutput>? Live => Volatile.Read(ref _live);

    public override PointIsolation Isolation => new(
        LiveImage is { } image ? _settings.ModeOf(image) : IsolationMode.InProcess, _workers.IsValueCreated ? _workers.Value.Lost : 0, Live?.Program.Trouble?.Message);

    public override ScriptImage? LiveImage => Volatile.Read(ref _live)?.Program.Image;

    public override T Accept<T>(IPointVisitor<T> visitor) => visitor.Visit(this);

    public Decision<TOutput> Decide(TInput input)
    {
        var live = Volatile.Read(ref _live) ?? throw new PointNotReadyException(Name);
        return live.Program.Decide(input, live.Version);
    }

    public async ValueTask<Decision<TOutput>> DecideAsync(TInput input, CancellationToken cancellationToken)
    {
        var enriched = await _contract.EnrichAsync(input, cancellationToken).ConfigureAwait(false);
        var live = Volatile.Read(ref _live) ?? throw new PointNotReadyException(Name);
        return await live.Program.DecideAsync(enriched, live.Version, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Completes a request as its contract says; then a deployment can decide.</summary>
    public ValueTask<TInput> EnrichAsync(TInput input, CancellationToken cancellationToken) => _contract.EnrichAsync(input, cancellationToken);

    /// <summary>Enriches the input, then decides with one deployment, live or not.</summary>
    public async ValueTask<Decision<TOutput>> DecideAsync(Deployment<TInput, TOutput> deployment, TInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var enriched = await _contract.EnrichAsync(input, cancellationToken).ConfigureAwait(false);
        return await deployment.Program.DecideAsync(enriched, deployment.Version, cancellationToken).ConfigureAwait(false);
    }

    public override void Prepare(ScriptImage image) => Load(image);

    /// <summary>Loads and warms an image as a version without publishing it, for callers that ask for that version.</summary>
    /// <exception cref="ImageException">The image does not fit this host.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public Deployment<TInput, TOutput> Prepare(ScriptImage image, int version) => new(version, Load(image));

    public override int Swap(ScriptImage image, int version) => Swap(new Deployment<TInput, TOutput>(version, Load(image)))?.Version ?? 0;

    /// <summary>Publishes a deployment. Calls already inside the old one finish on it.</summary>
    public Deployment<TInput, TOutput>? Swap(Deployment<TInput, TOutput> next) => Interlocked.Exchange(ref _live, next);

    public override void Dispose()
    {
        if (_workers.IsValueCreated) _workers.Value.Dispose();
    }

    private DecisionProgram<TInput, TOutput> Load(ScriptImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        lock (_loading)
        {
            if (_programs.TryGetValue(image.Seal, out var known)) return known;
            DecisionProgram<TInput, TOutput> program = _settings.ModeOf(image) == IsolationMode.Worker ? InWorkers(image) : ScriptProgram<TInput, TOutput>.Load(image, Contract, LoadMode.Serving);
            WarmUp.Run(program, _warmUp.Value);
            if (program.Trouble is { } trouble) throw new ProgramException($"On the samples of '{Contract.Id}' it {trouble.Message}.", trouble);
            _programs.Add(image.Seal, program);
            return program;
        }
    }

    private WorkerProgram<TInput, TOutput> InWorkers(ScriptImage image)
    {
        try
        {
            return new(_workers.Value.Load(image), _workers.Value, _contract, _json.Value);
        }
        catch (WorkerException e)
        {
            throw new ProgramException(e.Message);
        }
    }
}
