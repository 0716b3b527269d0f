using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Sqlite;

/// <summary>
/// Every deployment there was. A row points to the row that a rollback returns to, so the rows of a point are the undo history of its active version.
/// </summary>
internal static class DeploymentTable
{
    private const string Select =
        """
        SELECT d.id, d.point, d.active, d.rollback_to AS rollbackTo, earlier.active AS previous, d.at, d.actor
        FROM deployment AS d LEFT JOIN deployment AS earlier ON earlier.id = d.rollback_to
        """;

    public static DeploymentResult Deploy(SqliteWrite write, string point, int number, string actor, int? expectedActive)
    {
        var live = Live(write.Connection, point);
        if (VersionTable.Find(write.Connection, point, number) is null)
            return Nothing(VersionTable.HasAny(write.Connection, point) ? DeploymentOutcome.UnknownVersion : DeploymentOutcome.UnknownPoint, live);
        if (live?.Active == number) return Nothing(DeploymentOutcome.Unchanged, live);
        if (IsOther(expectedActive, live)) return Nothing(DeploymentOutcome.Conflict, live);
        return Change(write, AuditAction.Deployed, live, new DeploymentRecord(point, number, (int?)live?.Active, write.At.ToUniversalTime(), actor), live?.Id);
    }

    public static DeploymentResult Rollback(SqliteWrite write, string point, string actor, int? expectedActive)
    {
        var live = Live(write.Connection, point);
        if (live is null) return Nothing(VersionTable.HasAny(write.Connection, point) ? DeploymentOutcome.NothingEarlier : DeploymentOutcome.UnknownPoint, live);
        if (IsOther(expectedActive, live)) return Nothing(DeploymentOutcome.Conflict, live);
        if (live.RollbackTo is not { } id) return Nothing(DeploymentOutcome.NothingEarlier, live);
        var earlier = write.Connection.QuerySingle<Row>($"{Select} WHERE d.id = @id", new { id });
        return Change(write, AuditAction.RolledBack, live, earlier.ToRecord() with { At = write.At.ToUniversalTime(), Actor = actor }, earlier.RollbackTo);
    }

    public static DeploymentRecord? Find(SqliteConnection read, string point) => Live(read, point)?.ToRecord();

    public static ImmutableArray<DeploymentRecord> All(SqliteConnection read) =>
    [
        .. read.Query<Row>($"{Select} WHERE d.id IN (SELECT MAX(id) FROM deployment GROUP BY point) ORDER BY d.point").Select(row => row.ToRecord()),
    ];

    private static Row? Live(SqliteConnection read, string point) =>
        read.QueryFirstOrDefault<Row>($"{Select} WHERE d.point = @point ORDER BY d.id DESC LIMIT 1", new { point });

    private static bool IsOther(int? expectedActive, Row? live) => expectedActive is { } expected && expected != (live?.Active ?? 0);

    private static DeploymentResult Nothing(DeploymentOutcome outcome, Row? live) => new(outcome, live?.ToRecord());

    private static DeploymentResult Change(SqliteWrite write, string action, Row? from, DeploymentRecord to, long? rollbackTo)
    {
        write.Connection.Execute(
            "INSERT INTO deployment (point, active, rollback_to, at, actor) VALUES (@Point, @Active, @rollbackTo, @at, @Actor)",
            new { to.Point, to.Active, rollbackTo, at = write.AtText, to.Actor });
        AuditTable.Add(write, new AuditEvent(to.Actor, action, to.Point, (int?)from?.Active, to.Active, Detail: null));
        return new DeploymentResult(DeploymentOutcome.Changed, to);
    }

    /// <summary>In the order of <see cref="Select"/>, in SQLite's types.</summary>
    private sealed record Row(long Id, string Point, long Active, long? RollbackTo, long? Previous, string At, string Actor)
    {
        public DeploymentRecord ToRecord() => new(Point, (int)Active, (int?)Previous, UtcText.Read(At), Actor);
    }
}
