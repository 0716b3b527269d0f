namespace ScriptHost.Runtime.Isolation;

/// <summary>What an application says about where its scripts run. Immutable.</summary>
public sealed record WorkerSettings
{
    /// <summary>Scripts run where they ask to, in workers of the scripthost beside this application.</summary>
    public static WorkerSettings Default { get; } = new();

    /// <summary>True when every script runs in workers, whatever it asks for. Default false.</summary>
    public bool ForAll { get; init; }

    /// <summary>How workers are started; null for <c>scripthost worker run</c> in the folder of the running application.</summary>
    public WorkerCommand? Command { get; init; }

    /// <summary>Worker processes of one decision point: points never share one. Default: one a processor, at least two. 1 or more.</summary>
    public int Count { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Requests after which a worker is replaced by a fresh one. Default 1,000,000.</summary>
    public int Lifetime { get; init; } = 1_000_000;

    public IsolationMode ModeOf(ScriptImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return ForAll ? IsolationMode.Worker : image.Facts.Isolation;
    }
}
