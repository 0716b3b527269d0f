using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ScriptHost.Registry.Tests;

public sealed class SqliteCapturesTests : CaptureStoreConformance, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _other = new();
    private SqliteCaptures? _limited;
    private SqliteCaptures _store;

    public SqliteCapturesTests() => _store = SqliteCaptures.Open(_folder.Path, CaptureLimits.Default, Time);

    protected override ICaptureStore Store => _store;

    protected override ICaptureStore Reopen()
    {
        _store.Dispose();
        return _store = SqliteCaptures.Open(_folder.Path, CaptureLimits.Default, Time);
    }

    protected override ICaptureStore With(CaptureLimits limits) => _limited = SqliteCaptures.Open(_other.Path, limits, Time);

    [Fact]
    public void They_have_a_file_of_their_own_beside_the_registry()
    {
        Assert.True(SqliteCaptures.Exists(_folder.Path));
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public void A_registry_in_the_place_of_the_captures_is_refused_by_name()
    {
        SqliteStore.Open(_other.Path, Time).Dispose();
        var path = Path.Combine(_other.Path, "captures.db");
        File.Move(_other.Database, path);

        var refused = Assert.Throws<RegistryException>(() => With(CaptureLimits.Default));

        Assert.Equal($"The file '{path}' is not a capture file: it is a SQLite database of another program. Move it away or pass another --data folder.", refused.Message);
    }

    [Fact]
    public void Limits_below_the_least_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => With(CaptureLimits.Default with { Bytes = 1000 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => With(CaptureLimits.Default with { Age = TimeSpan.Zero }));
    }

    [Fact]
    public async Task Captures_take_a_fourth_of_their_lines_on_disk()
    {
        var captures = Enumerable.Range(0, 4_000).Select(i => Some($"{i:d32}")).ToList();
        var lines = captures.Sum(c => Line(c).Length);
        var empty = (await Store.TotalsAsync(null, default)).Bytes;

        await Store.AddAsync(captures, default);

        Assert.InRange((await Store.TotalsAsync(null, default)).Bytes - empty, 1, lines / 4 + captures.Count * 34); // ids are kept beside them
    }

    [Fact]
    public async Task Lines_of_an_earlier_build_are_read_and_damaged_ones_are_named()
    {
        await Store.AddAsync([Some("01")], default);

        await RewriteAsync(Encoding.UTF8.GetBytes(Line(Some("01"))));
        Assert.Equal(Line(Some("01")), Line(await Reopen().FindAsync("01", default)));

        await RewriteAsync([0x78, 0x01, 0xFF]);
        var packed = await Assert.ThrowsAsync<RegistryException>(() => Store.FindAsync("01", default));
        Assert.StartsWith("The capture file has a damaged segment: ", packed.Message, StringComparison.Ordinal);

        await RewriteAsync("{\"id\""u8.ToArray());
        var plain = await Assert.ThrowsAsync<RegistryException>(() => Store.FindAsync("01", default));
        Assert.StartsWith("The capture file has a damaged segment: line 1 is no JSON object", plain.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _store.Dispose();
        _limited?.Dispose();
        _folder.Dispose();
        _other.Dispose();
    }

    private async Task RewriteAsync(byte[] lines)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "captures.db")};Pooling=False");
        await connection.ExecuteAsync("UPDATE segment SET lines = @lines", new { lines });
    }
}
