using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Sqlite;

/// <summary>One write transaction that is under way, and the one time everything in it is stamped with.</summary>
internal sealed record SqliteWrite(SqliteConnection Connection, DateTimeOffset At)
{
    public string AtText { get; } = UtcText.From(At);
}
