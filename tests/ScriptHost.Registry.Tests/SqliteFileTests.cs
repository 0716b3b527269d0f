using Microsoft.Data.Sqlite;
using ScriptHost.Registry.Sqlite;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_missing_folder_is_made()
    {
        var deep = Path.Combine(_folder.Path, "var", "data");

        using var store = SqliteStore.Open(deep, TimeProvider.System);

        Assert.True(File.Exists(Path.Combine(deep, "registry.db")));
    }

    [Fact]
    public void A_file_that_is_not_a_database_is_refused_and_kept()
    {
        File.WriteAllText(_folder.Database, string.Concat(Enumerable.Repeat("minutes of the meeting\n", 500)));

        var message = Refusal();

        Assert.Equal($"The file '{_folder.Database}' is not a registry: it is no SQLite database. Move it away or pass another --data folder.", message);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_kept()
    {
        _folder.Sql("CREATE TABLE customer (name TEXT)");

        var message = Refusal();

        Assert.Equal($"The file '{_folder.Database}' is not a registry: it is a SQLite database of another program. Move it away or pass another --data folder.", message);
    }

    [Fact]
    public void A_registry_of_a_newer_build_is_refused_and_kept()
    {
        SqliteStore.Open(_folder.Path, TimeProvider.System).Dispose();
        _folder.Sql("PRAGMA user_version = 99");

        var message = Refusal();

        Assert.Equal($"The registry '{_folder.Database}' has schema 99, but this build knows schemas up to {SqliteDatabase.Registry.Migrations.Length}. Run the newer ScriptHost that wrote it, move it away or pass another --data folder.", message);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public async Task A_damaged_file_is_refused_and_kept(double where)
    {
        using (var store = SqliteStore.Open(_folder.Path, TimeProvider.System))
            await Some.VersionsAsync(store, Some.Point, [.. Enumerable.Range(0, 100).Select(i => $"// {i}")]);
        using (var file = File.OpenWrite(_folder.Database))
        {
            file.Position = (long)(file.Length * where) / 4096 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4 * 4096).ToArray());
        }

        var message = Refusal();

        Assert.StartsWith($"The registry '{_folder.Database}' is damaged: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Restore it from a backup, move it away or pass another --data folder.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused_and_kept()
    {
        using (var store = SqliteStore.Open(_folder.Path, TimeProvider.System))
            await Some.VersionsAsync(store, Some.Point, [.. Enumerable.Range(0, 100).Select(i => $"// {i}")]);
        using (var file = File.OpenWrite(_folder.Database)) file.SetLength(file.Length / 2);

        var message = Refusal();

        Assert.Contains("is damaged: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_nobody_can_write_to_is_named()
    {
        // The superuser may write to any real folder, but not to /proc.
        if (OperatingSystem.IsWindows()) return;
        var folder = Environment.IsPrivilegedProcess ? "/proc/self" : _folder.Path;
        if (!Environment.IsPrivilegedProcess) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var refused = Assert.Throws<RegistryException>(() => SqliteStore.Open(folder, TimeProvider.System));
        var below = Assert.Throws<RegistryException>(() => SqliteStore.Open(Path.Combine(folder, "data"), TimeProvider.System));

        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.EndsWith("cannot be opened for writing. Make the file and its folder writable for this user or pass another --data folder.", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith($"The folder of the registry '{folder}/data/registry.db' cannot be made: ", below.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registry_that_another_process_keeps_locked_is_named()
    {
        SqliteStore.Open(_folder.Path, TimeProvider.System).Dispose();
        using var other = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;";
        command.ExecuteNonQuery();

        var refused = Assert.Throws<RegistryException>(() => SqliteStore.Open(_folder.Path, TimeProvider.System));

        Assert.Equal($"The registry '{_folder.Database}' was locked by another process for more than 5 s. Stop that process or pass another --data folder.", refused.Message);
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        using var store = SqliteStore.Open(_folder.Path, TimeProvider.System);
        await Some.VersionsAsync(store, Some.Point, "// 1");
        using var other = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        using var command = other.CreateCommand();
        command.CommandText = "UPDATE version SET note = 'half done'";
        command.ExecuteNonQuery();

        var version = await store.VersionAsync(Some.Point, 1, default);

        Assert.Null(version!.Note);
    }

    [Fact]
    public void Connections_keep_the_settings_that_make_a_commit_durable()
    {
        using var file = SqliteFile.Open(_folder.Path, SqliteDatabase.Registry);

        var settings = file.Read(connection => (Pragma(connection, "journal_mode"), Pragma(connection, "synchronous"), Pragma(connection, "foreign_keys"), Pragma(connection, "busy_timeout")));

        Assert.Equal(("wal", "2", "1", "5000"), settings);
    }

    [Theory]
    [InlineData("DELETE FROM audit")]
    [InlineData("UPDATE audit SET actor = 'somebody else'")]
    public async Task Nobody_rewrites_the_audit(string sql)
    {
        using var store = SqliteStore.Open(_folder.Path, TimeProvider.System);
        await Some.VersionsAsync(store, Some.Point, "// 1");

        Assert.Throws<SqliteException>(() => _folder.Sql(sql));

        Assert.Equal(Some.Actor, Assert.Single(await store.AuditAsync(null, null, 10, default)).Actor);
    }

    [Fact]
    public async Task Content_that_was_changed_in_the_file_is_noticed_and_deploying_the_bundle_again_puts_it_right()
    {
        using var store = SqliteStore.Open(_folder.Path, TimeProvider.System);
        var bundle = Some.Bundle();
        var image = Some.Image(bundle);
        await store.AddVersionAsync(bundle, image, Some.Actor, null, default);
        _folder.Sql("UPDATE image SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'05' AS BLOB)");
        _folder.Sql("UPDATE bundle SET json = CAST(replace(json, '// a', '// b') AS BLOB)");

        await Assert.ThrowsAsync<ImageException>(() => store.ImageAsync(image.Seal, default));
        var changed = await Assert.ThrowsAsync<RegistryException>(() => store.BundleAsync(bundle.Id, default));
        var again = await store.AddVersionAsync(bundle, image, Some.Actor, null, default);

        Assert.StartsWith($"The registry '{_folder.Database}' is damaged: bundle {bundle.Id} was changed after it was stored", changed.Message, StringComparison.Ordinal);
        Assert.False(again.IsNew);
        Assert.NotNull(await store.ImageAsync(image.Seal, default));
        Assert.NotNull(await store.BundleAsync(bundle.Id, default));
    }

    [Theory]
    [InlineData("registry/")]
    [InlineData("captures/")]
    public void Migrations_are_numbered_without_gaps(string database)
    {
        var numbers = SqliteDatabase.ScriptNames(database).Select(name => int.Parse(name[database.Length..][..3], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void A_migration_that_breaks_off_leaves_the_schema_before_it()
    {
        using var file = SqliteFile.Open(_folder.Path, SqliteDatabase.Registry);
        var good = "CREATE TABLE two (a INTEGER)";
        var broken = "CREATE TABLE three (a INTEGER); INSERT INTO nowhere VALUES (1)";

        Assert.Throws<RegistryException>(() => file.Read(connection =>
        {
            SqliteSchema.Migrate(connection, [.. SqliteDatabase.Registry.Migrations, good, broken]);
            return 0;
        }));

        Assert.Equal((long)SqliteDatabase.Registry.Migrations.Length + 1, _folder.Query("PRAGMA user_version"));
        Assert.Equal("two", _folder.Query("SELECT group_concat(name) FROM sqlite_schema WHERE name IN ('two', 'three')"));
    }

    [Fact]
    public void Two_hosts_that_start_at_once_share_a_registry()
    {
        Parallel.For(0, 4, _ => SqliteStore.Open(_folder.Path, TimeProvider.System).Dispose());

        Assert.Equal((long)SqliteDatabase.Registry.Migrations.Length, _folder.Query("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = SqliteStore.Open(_folder.Path, TimeProvider.System);
        store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.DeploymentsAsync(default));
    }

    public void Dispose() => _folder.Dispose();

    private static string Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    /// <summary>Opens the store, which must refuse, and must leave the file as it was.</summary>
    private string Refusal()
    {
        var before = File.ReadAllBytes(_folder.Database);
        var refused = Assert.Throws<RegistryException>(() => SqliteStore.Open(_folder.Path, TimeProvider.System));
        Assert.Equal(before, File.ReadAllBytes(_folder.Database));
        return refused.Message;
    }
}
