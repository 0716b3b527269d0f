using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Sqlite;

/// <summary>The audit: lines are only added, the database itself refuses anything else.</summary>
internal static class AuditTable
{
    public static AuditEntry Add(SqliteWrite write, AuditEvent what)
    {
        var sequence = write.Connection.QuerySingle<long>(
            """
            INSERT INTO audit (at, actor, action, point, from_version, to_version, detail)
            VALUES (@at, @Actor, @Action, @Point, @From, @To, @Detail)
            RETURNING sequence
            """,
            new { at = write.AtText, what.Actor, what.Action, what.Point, what.From, what.To, what.Detail });
        return new AuditEntry(sequence, write.At.ToUniversalTime(), what.Actor, what.Action, what.Point, what.From, what.To, what.Detail);
    }

    public static ImmutableArray<AuditEntry> Page(SqliteConnection read, string? point, long? before, int limit)
    {
        var ofPoint = point is null ? "" : "AND point = @point";
        var rows = read.Query<Row>(
            $"""
            SELECT sequence, at, actor, action, point, from_version AS "from", to_version AS "to", detail
            FROM audit WHERE sequence < @before {ofPoint}
            ORDER BY sequence DESC LIMIT @limit
            """,
            new { point, before = before ?? long.MaxValue, limit });
        return [.. rows.Select(row => row.ToEntry())];
    }

    private sealed record Row(long Sequence, string At, string Actor, string Action, string Point, long? From, long? To, string? Detail)
    {
        public AuditEntry ToEntry() => new(Sequence, UtcText.Read(At), Actor, Action, Point, (int?)From, (int?)To, Detail);
    }
}
