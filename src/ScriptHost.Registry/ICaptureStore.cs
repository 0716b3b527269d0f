using ScriptHost.Runtime;

namespace ScriptHost.Registry;

/// <summary>
/// Recorded decisions, within limits of size and age: what came first goes first. Safe from any thread. Every member can throw
/// <see cref="RegistryException"/> when the storage cannot be used.
/// </summary>
public interface ICaptureStore
{
    /// <summary>Keeps captures in one transaction, and lets go of those beyond the limits: what was kept at once goes at once.</summary>
    /// <returns>How many were new: an id that is there already stays as it is.</returns>
    Task<int> AddAsync(IReadOnlyCollection<Capture> captures, CancellationToken cancellationToken);

    /// <summary>As <see cref="AddAsync"/>, for captures whose ids nobody has yet: it does not look for them.</summary>
    Task AppendAsync(IReadOnlyCollection<CaptureSegment> segments, CancellationToken cancellationToken);

    /// <summary>One capture; null when it is not there, or no longer.</summary>
    Task<Capture?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Captures, the last kept first; of those kept at once, each point by itself. Read as they are asked for. What is kept meanwhile is not among them.</summary>
    IAsyncEnumerable<Capture> ReadAsync(CaptureQuery query, CancellationToken cancellationToken);

    /// <summary>How many there are.</summary>
    /// <param name="point">Of this point only; null for all points.</param>
    Task<CaptureTotals> TotalsAsync(string? point, CancellationToken cancellationToken);

    /// <summary>Lets go of those that are too old, where none are added that would do it.</summary>
    /// <returns>How many went.</returns>
    Task<int> TrimAsync(CancellationToken cancellationToken);
}

/// <summary>Which captures; null is any.</summary>
/// <param name="Since">Decided at this time or later.</param>
/// <param name="Most">The newest so many, 1 or more.</param>
public sealed record CaptureQuery(string? Point = null, int? Version = null, DateTimeOffset? Since = null, int? Most = null);

/// <summary>What a store holds.</summary>
/// <param name="Bytes">Of the whole store, whatever was asked about.</param>
/// <param name="Oldest">When the one was kept that goes next; null when there is none.</param>
public sealed record CaptureTotals(long Count, long Bytes, DateTimeOffset? Oldest);

/// <summary>How much is kept.</summary>
/// <param name="Bytes">On disk, all points together, indexes included. 1 MiB or more; default 256 MiB.</param>
/// <param name="Age">Since a capture was kept. 1 minute or more; default 30 days.</param>
public sealed record CaptureLimits(long Bytes, TimeSpan Age)
{
    public const long LeastBytes = 1 << 20;

    public static readonly TimeSpan LeastAge = TimeSpan.FromMinutes(1);

    public static CaptureLimits Default { get; } = new(256 << 20, TimeSpan.FromDays(30));
}
