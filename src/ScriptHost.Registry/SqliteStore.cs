using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using ScriptHost.Registry.Sqlite;
using ScriptHost.Runtime;

namespace ScriptHost.Registry;

/// <summary>
/// The embedded registry: one SQLite file, <c>registry.db</c>, under a data folder. Readers never wait for writers; writers of this process take
/// turns, and wait up to 5 s for other processes that write to the same file.
/// </summary>
public sealed class SqliteStore : IVersionStore, IDisposable
{
    private readonly SqliteFile _file;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writer = new(1, 1);

    private SqliteStore(SqliteFile file, TimeProvider time) => (_file, _time) = (file, time);

    /// <summary>Opens the registry of a data folder, and makes folder and file when they are not there yet.</summary>
    /// <exception cref="RegistryException">The file is no registry, newer than this build, damaged, locked or not writable. It was not changed.</exception>
    public static SqliteStore Open(string folder, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(time);
        return new SqliteStore(SqliteFile.Open(folder, SqliteDatabase.Registry), time);
    }

    public Task<AddedVersion> AddVersionAsync(Bundle bundle, ScriptImage image, string actor, string? note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        if (image.Facts.Bundle != bundle.Id || image.Facts.Point != bundle.Point)
            throw new ArgumentException($"The image was compiled from bundle {image.Facts.Bundle} of '{image.Facts.Point}', not from {bundle.Id} of '{bundle.Point}'.", nameof(image));
        return WriteAsync(write => VersionTable.Add(write, bundle, image, actor, note), cancellationToken);
    }

    public Task<PointVersion?> ReplaceImageAsync(string point, int number, ScriptImage image, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        return WriteAsync(write => VersionTable.ReplaceImage(write, point, number, image, actor), cancellationToken);
    }

    public Task<DeploymentResult> DeployAsync(string point, int number, string actor, int? expectedActive, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        return WriteAsync(write => DeploymentTable.Deploy(write, point, number, actor, expectedActive), cancellationToken);
    }

    public Task<DeploymentResult> RollbackAsync(string point, string actor, int? expectedActive, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        return WriteAsync(write => DeploymentTable.Rollback(write, point, actor, expectedActive), cancellationToken);
    }

    public Task<AuditEntry> RecordAsync(AuditEvent what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(what);
        return WriteAsync(write => AuditTable.Add(write, what), cancellationToken);
    }

    public Task<ImmutableArray<DeploymentRecord>> DeploymentsAsync(CancellationToken cancellationToken) =>
        ReadAsync(DeploymentTable.All, cancellationToken);

    public Task<DeploymentRecord?> DeploymentAsync(string point, CancellationToken cancellationToken) =>
        ReadAsync(read => DeploymentTable.Find(read, point), cancellationToken);

    public Task<ImmutableArray<PointVersion>> VersionsAsync(string point, int? before, int limit, CancellationToken cancellationToken)
    {
        ThrowUnlessPage(limit);
        return ReadAsync(read => VersionTable.Page(read, point, before, limit), cancellationToken);
    }

    public Task<PointVersion?> VersionAsync(string point, int number, CancellationToken cancellationToken) =>
        ReadAsync(read => VersionTable.Find(read, point, number), cancellationToken);

    public Task<Bundle?> BundleAsync(BundleId id, CancellationToken cancellationToken) =>
        ReadAsync(read => ContentTable.FindBundle(read, id), cancellationToken);

    public Task<ScriptImage?> ImageAsync(string seal, CancellationToken cancellationToken) =>
        ReadAsync(read => ContentTable.FindImage(read, seal), cancellationToken);

    public Task<ImmutableArray<AuditEntry>> AuditAsync(string? point, long? before, int limit, CancellationToken cancellationToken)
    {
        ThrowUnlessPage(limit);
        return ReadAsync(read => AuditTable.Page(read, point, before, limit), cancellationToken);
    }

    /// <summary>Lets go of the file. Calls that are still running finish.</summary>
    public void Dispose() => _file.Dispose();

    // SQLite has no asynchronous I/O: a thread of the pool waits for the disk, not the caller.
    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => _file.Read(work), cancellationToken);

    private async Task<T> WriteAsync<T>(Func<SqliteWrite, T> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => _file.Write(connection => work(new SqliteWrite(connection, _time.GetUtcNow()))), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    private static void ThrowUnlessPage(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IVersionStore.MaxPage);
    }
}
