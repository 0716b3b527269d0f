using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Registry;

/// <summary>
/// Versions, deployments, images and audit of a host's decision points. Safe from any thread; every write is one transaction
/// together with its audit line, durable when its task completes, and not cancelled once it has begun.
/// Every member can throw <see cref="RegistryException"/> when the storage cannot be used.
/// </summary>
public interface IVersionStore
{
    /// <summary>The most entries one page of a listing can have.</summary>
    public const int MaxPage = 1_000;

    /// <summary>
    /// Keeps a bundle and its image as the point's next version. A bundle and image the point already has are not a new version:
    /// nothing is audited, but content that was damaged in the store is put right.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="image"/> was not compiled from <paramref name="bundle"/>, or nobody is named as actor.</exception>
    Task<AddedVersion> AddVersionAsync(Bundle bundle, ScriptImage image, string actor, string? note, CancellationToken cancellationToken);

    /// <summary>Gives a version another compilation of its bundle; the image it had stays in the store. Null when there is no such version.</summary>
    /// <exception cref="ArgumentException"><paramref name="image"/> was compiled from another bundle, or nobody is named as actor.</exception>
    Task<PointVersion?> ReplaceImageAsync(string point, int number, ScriptImage image, string actor, CancellationToken cancellationToken);

    /// <summary>Makes a version the active one of its point. A version that is active already stays so, whatever was expected: a repeated request is no conflict.</summary>
    /// <param name="expectedActive">The version that must be active for this to happen; 0 for none, null for any.</param>
    Task<DeploymentResult> DeployAsync(string point, int number, string actor, int? expectedActive, CancellationToken cancellationToken);

    /// <summary>
    /// Undoes the latest deployment of a point that is still in force, like undo in an editor: after deploying 1, 2 and 3, rollbacks lead to 2, then 1,
    /// then <see cref="DeploymentOutcome.NothingEarlier"/>. What a rollback left is forgotten: after 1, 2, rollback, 3, a rollback leads to 1.
    /// </summary>
    /// <param name="expectedActive">The version that must be active for this to happen, so that two people do not roll back twice; null for any.</param>
    Task<DeploymentResult> RollbackAsync(string point, string actor, int? expectedActive, CancellationToken cancellationToken);

    /// <summary>Adds a line to the audit for what changed nothing here, such as a refused deployment.</summary>
    Task<AuditEntry> RecordAsync(AuditEvent what, CancellationToken cancellationToken);

    /// <summary>The deployment of every point that has one, sorted by point.</summary>
    Task<ImmutableArray<DeploymentRecord>> DeploymentsAsync(CancellationToken cancellationToken);

    /// <summary>The deployment of one point; null when nothing is deployed there.</summary>
    Task<DeploymentRecord?> DeploymentAsync(string point, CancellationToken cancellationToken);

    /// <summary>A page of a point's versions, newest first; empty for an unknown point.</summary>
    /// <param name="before">Versions with a lower number only: the last number of the page before. Null for the first page.</param>
    /// <param name="limit">1 to <see cref="MaxPage"/>.</param>
    Task<ImmutableArray<PointVersion>> VersionsAsync(string point, int? before, int limit, CancellationToken cancellationToken);

    /// <summary>One version; null when there is no such point or number.</summary>
    Task<PointVersion?> VersionAsync(string point, int number, CancellationToken cancellationToken);

    /// <summary>A stored bundle, verified against its address; null when it is not in the store.</summary>
    Task<Bundle?> BundleAsync(BundleId id, CancellationToken cancellationToken);

    /// <summary>A stored image, verified against its seal; null when it is not in the store.</summary>
    /// <exception cref="ImageException">The stored bytes are not the image of this seal, or of a format this host does not read; its bundle can be compiled again.</exception>
    Task<ScriptImage?> ImageAsync(string seal, CancellationToken cancellationToken);

    /// <summary>A page of the audit, newest first.</summary>
    /// <param name="point">Lines about this point only; null for all points.</param>
    /// <param name="before">Lines with a lower sequence only: the last sequence of the page before. Null for the first page.</param>
    /// <param name="limit">1 to <see cref="MaxPage"/>.</param>
    Task<ImmutableArray<AuditEntry>> AuditAsync(string? point, long? before, int limit, CancellationToken cancellationToken);
}
