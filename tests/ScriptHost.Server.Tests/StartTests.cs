using System.Net;
using System.Net.Sockets;
using ScriptHost.Registry;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Server.Tests;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("scripthost-start-");

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<ServerException>(() => StartAsync(port));

        Assert.StartsWith($"Port {port} cannot be used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registry_that_is_no_database_ends_the_start_and_stays_as_it_is()
    {
        var file = Path.Combine(_root.FullName, "registry.db");
        await File.WriteAllTextAsync(file, "not a database, but long enough to be looked at as one");

        await Assert.ThrowsAsync<RegistryException>(() => StartAsync(0));

        Assert.StartsWith("not a database", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_is_not_there_ends_the_start() =>
        await Assert.ThrowsAsync<PluginException>(() => StartAsync(0, Path.Combine(_root.FullName, "nowhere")));

    [Fact]
    public async Task The_log_holds_no_input()
    {
        await using (var server = await TestServer.CreditAsync())
        {
            var input = Applicants.Safe;
            input["housing"] = "a-secret-value";
            await server.DecideAsync(input);
            await server.DecideAsync(Applicants.Safe);
            await server.StopAsync();
            var log = string.Concat(Directory.EnumerateFiles(Path.Combine(server.Data, "logs")).Select(File.ReadAllText));
            Assert.Contains("Swapped credit-risk from 0 to 1", log.Replace("\\\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("a-secret-value", log, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _root.Delete(recursive: true);

    private async Task StartAsync(int port, params string[] plugins)
    {
        await using var server = await ScriptServer.StartAsync(new ServerOptions { DataFolder = _root.FullName, Port = port, PluginPaths = [.. plugins], LogToConsole = false }, CancellationToken.None);
    }
}
