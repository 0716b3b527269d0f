using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>The captures, in the order in which they were kept.</summary>
internal static class CaptureTable
{
    private const int Slice = 256;

    private const string Select =
        """
        SELECT sequence, id, point, version, contract, at, fuel, allocated, depth, elapsed,
               stop_reason AS stopReason, stop_message AS stopMessage, stop_location AS stopLocation, redacted, input, output
        FROM capture
        """;

    public static int Add(SqliteConnection write, IReadOnlyCollection<Capture> captures, DateTimeOffset now)
    {
        using var insert = new CaptureInsert(write, now);
        return captures.Count(insert.Add);
    }

    public static Capture? Find(SqliteConnection read, string id) => read.QuerySingleOrDefault<Row>($"{Select} WHERE id = @id", new { id })?.ToCapture();

    public static ImmutableArray<(long Sequence, Capture Capture)> Page(SqliteConnection read, CaptureQuery query, long before, int limit)
    {
        var filter = (query.Point is null ? "" : "AND point = @Point ") + (query.Version is null ? "" : "AND version = @Version ") + (query.Since is null ? "" : "AND at >= @since ");
        return
        [
            .. read.Query<Row>(
                $"{Select} WHERE sequence < @before {filter} ORDER BY sequence DESC LIMIT @limit",
                new { query.Point, query.Version, since = query.Since?.UtcTicks, before, limit }).Select(row => (row.Sequence, row.ToCapture())),
        ];
    }

    public static CaptureTotals Totals(SqliteConnection read, string? point)
    {
        var count = read.ExecuteScalar<long>($"SELECT COUNT(*) FROM capture {(point is null ? "" : "WHERE point = @point")}", new { point });
        var oldest = read.ExecuteScalar<long?>("SELECT kept_at FROM capture ORDER BY sequence LIMIT 1");
        return new CaptureTotals(count, Bytes(read), oldest is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);
    }

    /// <summary>Lets the oldest go until the rest is within the limits.</summary>
    public static int Trim(SqliteConnection write, CaptureLimits limits, DateTimeOffset now)
    {
        var cutoff = (now - limits.Age).UtcTicks;
        var gone = 0;
        while (write.ExecuteScalar<long?>("SELECT kept_at FROM capture ORDER BY sequence LIMIT 1") is { } oldest)
        {
            var tooOld = oldest < cutoff;
            if (!tooOld && Bytes(write) <= limits.Bytes) break;
            gone += write.Execute(
                "DELETE FROM capture WHERE sequence IN (SELECT sequence FROM capture ORDER BY sequence LIMIT @Slice) AND kept_at < @keptBefore",
                new { Slice, keptBefore = tooOld ? cutoff : long.MaxValue });
        }
        return gone;
    }

    // What is free inside the file is used again, so the file itself stays within the limit.
    private static long Bytes(SqliteConnection read) =>
        (read.ExecuteScalar<long>("PRAGMA page_count") - read.ExecuteScalar<long>("PRAGMA freelist_count")) * read.ExecuteScalar<long>("PRAGMA page_size");

    /// <summary>In the order of <see cref="Select"/>, in SQLite's types.</summary>
    private sealed record Row(
        long Sequence, string Id, string Point, long Version, string Contract, long At, long Fuel, long Allocated, long Depth, long Elapsed,
        string? StopReason, string? StopMessage, string? StopLocation, string? Redacted, byte[] Input, byte[]? Output)
    {
        public Capture ToCapture() => new(
            Id, Point, (int)Version, ContractId.TryParse(Contract, out var id) ? id.Value : throw new RegistryException($"The capture '{Id}' names the contract '{Contract}', which is none. Move the capture file away."),
            new DateTimeOffset(At, TimeSpan.Zero), Input, Output is null ? default(ReadOnlyMemory<byte>?) : Output, Stop(), new Usage(Fuel, Allocated, (int)Depth, TimeSpan.FromTicks(Elapsed)))
        {
            Redacted = Redacted is null ? [] : [.. Redacted.Split('\n')],
        };

        private Stop? Stop() => StopReason is null ? null : new Stop(Enum.TryParse<StopReason>(StopReason, out var reason) ? reason : Contracts.StopReason.None, StopMessage ?? "", StopLocation);
    }
}
