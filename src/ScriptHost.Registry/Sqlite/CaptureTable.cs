using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>The captures, in segments of what was kept at once.</summary>
internal static class CaptureTable
{
    private const int Spare = 64; // a full store makes room for more than the next segment, and so trims seldom

    /// <returns>How many were new.</returns>
    public static int Add(SqliteConnection write, IReadOnlyCollection<Capture> captures, DateTimeOffset now)
    {
        if (captures.Count == 0) return 0;
        var known = Known(write, captures.Select(c => c.Id).Min(StringComparer.Ordinal), captures.Select(c => c.Id).Max(StringComparer.Ordinal));
        var added = 0;
        foreach (var point in captures.Where(c => known.Add(c.Id)).ToList().GroupBy(c => c.Point, StringComparer.Ordinal))
            foreach (var segment in CaptureSegment.Of(point.Key, point))
            {
                using (segment) Append(write, segment, now);
                added += segment.Count;
            }
        return added;
    }

    /// <summary>Adds captures whose ids are new.</summary>
    public static void Append(SqliteConnection write, CaptureSegment segment, DateTimeOffset now)
    {
        write.Execute(
            """
            INSERT INTO segment (point, kept_at, count, last_at, least_id, most_id, ids, lines)
            VALUES (@Point, @keptAt, @Count, @lastAt, @LeastId, @MostId, @Ids, @lines)
            """,
            new { segment.Point, keptAt = now.UtcTicks, segment.Count, lastAt = segment.LastAt.UtcTicks, segment.LeastId, segment.MostId, segment.Ids, lines = CapturePacking.Pack(segment.Lines.Span) });
    }

    public static Capture? Find(SqliteConnection read, string id) =>
        read.Query<Row>("SELECT sequence, ids, lines FROM segment WHERE most_id >= @id AND least_id <= @id ORDER BY most_id", new { id }, buffered: false)
            .Where(row => row.Ids.Contains(id, StringComparison.Ordinal))
            .SelectMany(row => CapturePacking.Read(row.Lines)).FirstOrDefault(c => c.Id == id);

    /// <summary>Whole segments, the last kept first, and the captures of each in the same order.</summary>
    public static ImmutableArray<(long Sequence, ImmutableArray<Capture> Captures)> Page(SqliteConnection read, CaptureQuery query, long before, int limit)
    {
        var filter = (query.Point is null ? "" : "AND point = @Point ") + (query.Since is null ? "" : "AND last_at >= @since ");
        return
        [
            .. read.Query<Row>(
                $"SELECT sequence, ids, lines FROM segment WHERE sequence < @before {filter} ORDER BY sequence DESC LIMIT @limit",
                new { query.Point, since = query.Since?.UtcTicks, before, limit })
                .Select(row => (row.Sequence, CapturePacking.Read(row.Lines).Where(c => (query.Version is null || query.Version == c.Version) && (query.Since is null || query.Since <= c.At)).Reverse().ToImmutableArray())),
        ];
    }

    public static CaptureTotals Totals(SqliteConnection read, string? point)
    {
        var count = read.ExecuteScalar<long>($"SELECT COALESCE(SUM(count), 0) FROM segment {(point is null ? "" : "WHERE point = @point")}", new { point });
        return new CaptureTotals(count, Bytes(read), Oldest(read) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);
    }

    /// <summary>Lets the oldest segments go until the rest is within the limits.</summary>
    public static int Trim(SqliteConnection write, CaptureLimits limits, DateTimeOffset now)
    {
        var cutoff = (now - limits.Age).UtcTicks;
        var gone = Oldest(write) < cutoff ? write.Query<int>("DELETE FROM segment WHERE kept_at < @cutoff RETURNING count", new { cutoff }).Sum() : 0;
        return Bytes(write) > limits.Bytes ? gone + Shrink(write, limits.Bytes - limits.Bytes / Spare) : gone;
    }

    // Half of what is too much at a time: how many bytes a segment frees is known afterwards only.
    private static int Shrink(SqliteConnection write, long bytes)
    {
        var gone = 0;
        while (Bytes(write) - bytes is > 0 and var over)
        {
            var counts = write.Query<int>("DELETE FROM segment WHERE sequence IN (SELECT sequence FROM segment ORDER BY sequence LIMIT @most) RETURNING count", new { most = 1 + over / CaptureSegment.Size / 2 }).ToList();
            if (counts.Count == 0) return gone; // what is left are the tables themselves
            gone += counts.Sum();
        }
        return gone;
    }

    /// <summary>The ids that are there, between two. Few segments are asked, because ids sort by time.</summary>
    private static HashSet<string> Known(SqliteConnection read, string? from, string? to) =>
        new(read.Query<string>("SELECT ids FROM segment WHERE most_id >= @from AND least_id <= @to", new { from, to }).SelectMany(ids => ids.Split('\n')), StringComparer.Ordinal);

    private static long? Oldest(SqliteConnection read) => read.ExecuteScalar<long?>("SELECT kept_at FROM segment ORDER BY sequence LIMIT 1");

    // What is free inside the file is used again, so the file itself stays within the limit.
    private static long Bytes(SqliteConnection read) =>
        (read.ExecuteScalar<long>("PRAGMA page_count") - read.ExecuteScalar<long>("PRAGMA freelist_count")) * read.ExecuteScalar<long>("PRAGMA page_size");

    private sealed record Row(long Sequence, string Ids, byte[] Lines);
}
