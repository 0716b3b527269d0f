using ScriptHost.Registry;

namespace ScriptHost.Server;

/// <summary>Which decisions a server records, and how much of them it keeps.</summary>
/// <param name="Rate">The share that is recorded, 0 for none to 1 for all. Which ones follows from their ids, so that every host agrees.</param>
/// <param name="Limits">What is kept on disk.</param>
public sealed record RecordingOptions(double Rate, CaptureLimits Limits)
{
    /// <summary>All decisions, within <see cref="CaptureLimits.Default"/>.</summary>
    public static RecordingOptions Default { get; } = new(1, CaptureLimits.Default);

    /// <summary>
    /// Memory for decisions that wait to be written, in bytes; beyond it the newest are dropped. A point takes it in pieces of
    /// <see cref="CaptureSegment.Size"/>, and one piece in any case. Default 64 MiB.
    /// </summary>
    public long QueueBytes { get; init; } = 64 << 20;
}
