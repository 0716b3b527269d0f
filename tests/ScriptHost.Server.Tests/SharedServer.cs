namespace ScriptHost.Server.Tests;

/// <summary>One server for the tests that change nothing.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!; // set before any test

    public async Task InitializeAsync() => Server = await TestServer.CreditAsync(new RequestLimits(Decision: 64 << 10, BatchLine: 16 << 10));

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();
}
