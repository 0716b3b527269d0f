using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ScriptHost.Registry.Sqlite;

/// <summary>What SQLite's result codes mean to whoever runs the host: file, what, next step.</summary>
internal static class SqliteTrouble
{
    public static RegistryException Explain(string path, SqliteException e) => new(Sentence(path, e), e);

    private static string Sentence(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        SQLITE_NOTADB => $"The file '{path}' is not a registry: it is no SQLite database. Move it away or pass another --data folder.",
        SQLITE_CORRUPT => Damaged(path, "SQLite finds its pages malformed"),
        SQLITE_BUSY or SQLITE_LOCKED => $"The registry '{path}' was locked by another process for more than {SqliteFile.BusyTimeout.TotalSeconds:N0} s. Stop that process or pass another --data folder.",
        SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_PERM => $"The registry '{path}' cannot be opened for writing. Make the file and its folder writable for this user or pass another --data folder.",
        SQLITE_FULL => $"The disk of the registry '{path}' is full; nothing was written. Free some space or pass another --data folder.",
        SQLITE_IOERR => $"The disk of the registry '{path}' gave an error (SQLite code {e.SqliteExtendedErrorCode}); nothing was written. Check the disk or pass another --data folder.",
        _ => $"SQLite refused work on the registry '{path}' with code {e.SqliteExtendedErrorCode}: {e.Message.TrimEnd('.')}. Restart the host; report this with the code if it comes back.",
    };

    public static string Damaged(string path, string what) =>
        $"The registry '{path}' is damaged: {what}. Restore it from a backup, move it away or pass another --data folder.";
}
