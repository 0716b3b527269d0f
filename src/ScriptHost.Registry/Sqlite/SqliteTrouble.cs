using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ScriptHost.Registry.Sqlite;

/// <summary>What SQLite's result codes mean to whoever runs the host: file, what, next step.</summary>
internal static class SqliteTrouble
{
    public static RegistryException Explain(SqliteDatabase database, string path, SqliteException e) => new(Sentence(database, path, e), e);

    private static string Sentence(SqliteDatabase database, string path, SqliteException e) => e.SqliteErrorCode switch
    {
        SQLITE_NOTADB => $"The file '{path}' is not a {database.Noun}: it is no SQLite database. Move it away or pass another --data folder.",
        SQLITE_CORRUPT => Damaged(database, path, "SQLite finds its pages malformed"),
        SQLITE_BUSY or SQLITE_LOCKED => $"The {database.Noun} '{path}' was locked by another process for more than {SqliteFile.BusyTimeout.TotalSeconds:N0} s. Stop that process or pass another --data folder.",
        SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_PERM => $"The {database.Noun} '{path}' cannot be opened for writing. Make the file and its folder writable for this user or pass another --data folder.",
        SQLITE_FULL => $"The disk of the {database.Noun} '{path}' is full; nothing was written. Free some space or pass another --data folder.",
        SQLITE_IOERR => $"The disk of the {database.Noun} '{path}' gave an error (SQLite code {e.SqliteExtendedErrorCode}); nothing was written. Check the disk or pass another --data folder.",
        _ => $"SQLite refused work on the {database.Noun} '{path}' with code {e.SqliteExtendedErrorCode}: {e.Message.TrimEnd('.')}. Restart the host; report this with the code if it comes back.",
    };

    public static string Damaged(SqliteDatabase database, string path, string what) =>
        $"The {database.Noun} '{path}' is damaged: {what}. Restore it from a backup, move it away or pass another --data folder.";
}
