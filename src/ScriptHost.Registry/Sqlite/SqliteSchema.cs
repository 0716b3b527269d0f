using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Sqlite;

/// <summary>The numbered scripts that build the tables, and the check that a file is ours to run them on.</summary>
internal static class SqliteSchema
{
    /// <summary>Reads only, so that a file that is not ours stays as it is.</summary>
    /// <exception cref="RegistryException">The database belongs to another program or a newer build, or is damaged.</exception>
    public static void Verify(SqliteConnection connection, SqliteDatabase database, string path)
    {
        var (version, owner, isEmpty) = Facts(connection);
        if (owner != database.ApplicationId && !(owner == 0 && isEmpty))
            throw new RegistryException($"The file '{path}' is not a {database.Noun}: it is a SQLite database of another program. Move it away or pass another --data folder.");
        if (version > database.Migrations.Length)
            throw new RegistryException($"The {database.Noun} '{path}' has schema {version}, but this build knows schemas up to {database.Migrations.Length}. Run the newer ScriptHost that wrote it, move it away or pass another --data folder.");
        if (!database.IsLookedOver) return;
        var finding = connection.QueryFirst<string>("PRAGMA quick_check(1)");
        if (finding != "ok") throw new RegistryException(SqliteTrouble.Damaged(database, path, finding.ReplaceLineEndings(" ").TrimEnd('.')));
    }

    /// <summary>Runs the scripts the database has not seen, each in its own transaction. The version is read inside it: two hosts may start at once.</summary>
    public static void Migrate(SqliteConnection connection, ImmutableArray<string> migrations)
    {
        while (Version(connection) < migrations.Length)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var version = Version(connection);
            if (version < migrations.Length)
            {
                connection.Execute(migrations[version]);
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
            }
            transaction.Commit();
        }
    }

    /// <summary>In one snapshot: between two looks another host may have built its tables.</summary>
    private static (int Version, int Owner, bool IsEmpty) Facts(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var isEmpty = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_schema") == 0;
        return (Version(connection), connection.ExecuteScalar<int>("PRAGMA application_id"), isEmpty);
    }

    private static int Version(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");
}
