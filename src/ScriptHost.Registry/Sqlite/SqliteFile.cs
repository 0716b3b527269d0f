using Dapper;
using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Sqlite;

/// <summary>The database file: pooled connections with our settings, one way to read, one way to write, and SQLite's errors as sentences.</summary>
internal sealed class SqliteFile : IDisposable
{
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    private readonly SqliteDatabase _database;
    private readonly string _path;
    private readonly string _connectionString;
    private bool _isDisposed;

    private SqliteFile(SqliteDatabase database, string path)
    {
        _database = database;
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = 1, // s; SQLite waits for locks itself (busy_timeout, below); the library then need not wait again
        }.ToString();
    }

    public static SqliteFile Open(string folder, SqliteDatabase database)
    {
        var path = Path.Combine(Path.GetFullPath(folder), database.FileName);
        MakeFolder(database, path);
        var file = new SqliteFile(database, path);
        try
        {
            return file.Read(connection =>
            {
                SqliteSchema.Verify(connection, database, path);
                UseWriteAheadLog(connection, database, path);
                SqliteSchema.Migrate(connection, database.Migrations);
                return file;
            });
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>One snapshot a statement; never waits for a writer.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        try
        {
            using var connection = Connect();
            return work(connection);
        }
        catch (SqliteException e)
        {
            throw SqliteTrouble.Explain(_database, _path, e);
        }
    }

    /// <summary>All of <paramref name="work"/>, or nothing of it. Takes the write lock first: a read that became a write could not wait for it.</summary>
    public T Write<T>(Func<SqliteConnection, T> work) => Read(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection);
        transaction.Commit();
        return result;
    });

    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, true);
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // The busy timeout comes first: the settings after it may have to wait already.
    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusyTimeout.TotalMilliseconds}; PRAGMA synchronous = {_database.Synchronous};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void MakeFolder(SqliteDatabase database, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a full path to a file has a folder
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegistryException($"The folder of the {database.Noun} '{path}' cannot be made: {e.Message.TrimEnd('.')}. Make it writable or pass another --data folder.", e);
        }
    }

    private static void UseWriteAheadLog(SqliteConnection connection, SqliteDatabase database, string path)
    {
        var mode = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
        if (mode != "wal") throw new RegistryException($"The {database.Noun} '{path}' cannot keep a write-ahead log, its journal stays '{mode}'. Pass a --data folder on a local disk.");
    }
}
