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

    public void Dispose()
    {
        _store.Dispose();
        _limited?.Dispose();
        _folder.Dispose();
        _other.Dispose();
    }
}
