namespace ScriptHost.Registry.Tests;

public sealed class SqliteVersionStoreTests : VersionStoreConformance, IDisposable
{
    private readonly TempFolder _folder = new();
    private SqliteStore _store;

    public SqliteVersionStoreTests() => _store = SqliteStore.Open(_folder.Path, Time);

    protected override IVersionStore Store => _store;

    protected override IVersionStore Reopen()
    {
        _store.Dispose();
        return _store = SqliteStore.Open(_folder.Path, Time);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}

public sealed class SqliteDeploymentTests : DeploymentConformance, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;

    public SqliteDeploymentTests() => _store = SqliteStore.Open(_folder.Path, Time);

    protected override IVersionStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
