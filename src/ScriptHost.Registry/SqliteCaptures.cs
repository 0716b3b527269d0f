using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using ScriptHost.Registry.Sqlite;
using ScriptHost.Runtime;

namespace ScriptHost.Registry;

/// <summary>The embedded capture store: <c>captures.db</c> beside the registry. It may be deleted while no host uses it.</summary>
public sealed class SqliteCaptures : ICaptureStore, IDisposable
{
    private const int SegmentsAtOnce = 64;

    private readonly SqliteFile _file;
    private readonly CaptureLimits _limits;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writer = new(1, 1);

    private SqliteCaptures(SqliteFile file, CaptureLimits limits, TimeProvider time) => (_file, _limits, _time) = (file, limits, time);

    /// <summary>Opens the captures of a data folder, and makes folder and file when they are not there yet.</summary>
    /// <exception cref="RegistryException">The file is no capture file, newer than this build, locked or not writable. It was not changed.</exception>
    public static SqliteCaptures Open(string folder, CaptureLimits limits, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Bytes, CaptureLimits.LeastBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Age, CaptureLimits.LeastAge);
        return new SqliteCaptures(SqliteFile.Open(folder, SqliteDatabase.Captures), limits, time);
    }

    /// <summary>Whether a data folder has captures.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, SqliteDatabase.Captures.FileName));

    public Task<int> AddAsync(IReadOnlyCollection<Capture> captures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(captures);
        return WriteAsync((connection, now) => Add(connection, captures, now), cancellationToken);
    }

    public Task AppendAsync(IReadOnlyCollection<CaptureSegment> segments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return WriteAsync((connection, now) => Append(connection, segments, now), cancellationToken);
    }

    public Task<Capture?> FindAsync(string id, CancellationToken cancellationToken) => ReadAsync(connection => CaptureTable.Find(connection, id), cancellationToken);

    public async IAsyncEnumerable<Capture> ReadAsync(CaptureQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (before, left) = (long.MaxValue, query.Most ?? int.MaxValue);
        while (true)
        {
            var page = await ReadAsync(connection => CaptureTable.Page(connection, query, before, SegmentsAtOnce), cancellationToken).ConfigureAwait(false);
            foreach (var capture in page.SelectMany(segment => segment.Captures))
            {
                if (left-- == 0) yield break;
                yield return capture;
            }
            if (page.Length < SegmentsAtOnce) yield break;
            before = page[^1].Sequence;
        }
    }

    public Task<CaptureTotals> TotalsAsync(string? point, CancellationToken cancellationToken) => ReadAsync(connection => CaptureTable.Totals(connection, point), cancellationToken);

    public Task<int> TrimAsync(CancellationToken cancellationToken) => WriteAsync((connection, now) => CaptureTable.Trim(connection, _limits, now), cancellationToken);

    /// <summary>Lets go of the file. Calls that are still running finish.</summary>
    public void Dispose() => _file.Dispose();

    private int Add(SqliteConnection connection, IReadOnlyCollection<Capture> captures, DateTimeOffset now)
    {
        var added = CaptureTable.Add(connection, captures, now);
        CaptureTable.Trim(connection, _limits, now);
        return added;
    }

    private int Append(SqliteConnection connection, IReadOnlyCollection<CaptureSegment> segments, DateTimeOffset now)
    {
        foreach (var segment in segments) CaptureTable.Append(connection, segment, now);
        return CaptureTable.Trim(connection, _limits, now);
    }

    // SQLite has no asynchronous I/O: a thread of the pool waits for the disk, not the caller.
    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Task.Run(() => _file.Read(work), cancellationToken);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, DateTimeOffset, T> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => _file.Write(connection => work(connection, _time.GetUtcNow())), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }
}
