using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Tests;

/// <summary>A data folder that goes with its test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("scripthost-registry-").FullName;

    public string Database => System.IO.Path.Combine(Path, "registry.db");

    /// <summary>Works on the file behind the store's back.</summary>
    public void Sql(string sql) => Query(sql);

    public object? Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
