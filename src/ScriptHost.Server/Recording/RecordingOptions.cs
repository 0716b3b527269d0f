using ScriptHost.Registry;

namespace ScriptHost.Server;

/// <summary>Which decisions a server records, and how much of them it keeps.</summary>
/// <param name="Rate">The share that is recorded, 0 for none to 1 for all. Which ones follows from their ids, so that every host agrees.</param>
/// <param name="Limits">What is kept on disk.</param>
public sealed record RecordingOptions(double Rate, CaptureLimits Limits)
{
    /// <summary>All decisions, within <see cref="CaptureLimits.Default"/>.</summary>
    public static RecordingOptions Default { get; } = new(1, CaptureLimits.Default);

    /// <summary>Decisions that may wait to be written; beyond it the newest are dropped. Default 8,192.</summary>
    public int QueueLength { get; init; } = 8_192;

    /// <summary>Bytes of input and output that may wait. Default 64 MiB.</summary>
    public long QueueBytes { get; init; } = 64 << 20;
}
