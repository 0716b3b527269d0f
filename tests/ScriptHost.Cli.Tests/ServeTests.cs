using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ScriptHost.Cli.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task A_script_is_served_deployed_listed_and_rolled_back()
    {
        using var workspace = TempWorkspace.WithScript("CreditDecision Decide(Applicant a) => CreditDecision.Accept(0.1);");
        using var server = await RunningServer.StartAsync(workspace, points: 1);
        var curl = server.Greeting.Split('\n').Single(l => l.StartsWith("curl ", StringComparison.Ordinal));
        string[] host = ["--host", server.Url];

        Assert.Equal("{\"outcome\":\"accept\",\"risk\":0.1,\"reason\":\"\"}", await ShellAsync(curl));

        workspace.With("scripts/point/point.csx", "CreditDecision Decide(Applicant a) => CreditDecision.Accept(0.2);");
        var deploy = await workspace.RunAsync(["deploy", "point", "--note", "a higher risk", .. host]);
        Says.OnStdout(deploy, 0, "point@2 is active");
        Says.OnStderr(deploy, 0, " ms on the host: intake ", "swap ", $"next: scripthost versions point --host {server.Url}");
        Assert.Contains("0.2", await ShellAsync(curl), StringComparison.Ordinal);

        var versions = await workspace.RunAsync(["versions", "point", .. host]);
        Says.OnStdout(versions, 0, "version  active", "2        yes", "a higher risk", "1   ");
        Says.OnStderr(versions, 0, "next: scripthost rollback point");
        using (var json = JsonDocument.Parse((await workspace.RunAsync(["versions", "point", "--format", "json", .. host])).Out)) Assert.Equal(2, json.RootElement.GetProperty("items").GetArrayLength());

        Says.OnStdout(await workspace.RunAsync(["rollback", "point", .. host]), 0, "point@1 is active again");
        Assert.Contains("0.1", await ShellAsync(curl), StringComparison.Ordinal);
        Says.OnStderr(await workspace.RunAsync(["rollback", "point", .. host]), 1, "No version of 'point' was active before the present one");
        Says.OnStderr(await workspace.RunAsync(["versions", "pint", .. host]), 1, "There is no decision point 'pint'; did you mean 'point'");
        Assert.Equal(0, await server.EndAsync());
    }

    [Fact]
    public async Task A_refused_deployment_shows_what_check_shows_and_changes_nothing()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);
        using var server = await RunningServer.StartAsync(workspace, points: 1);
        workspace.With("scripts/point/point.csx", "CreditDecision Decide(Applicant a) => CreditDecision.Acept(0.2);");

        var check = await workspace.RunAsync("check");
        var deploy = await workspace.RunAsync("deploy", "point", "--host", server.Url);

        Assert.Equal(check.Out, deploy.Out);
        Says.OnStderr(deploy, 1, "point is refused: 1 error; what was active still answers");
        Says.OnStdout(await workspace.RunAsync("versions", "point", "--host", server.Url), 0, "1        yes");
    }

    [Theory]
    [InlineData("versions")]
    [InlineData("rollback")]
    [InlineData("deploy")]
    public async Task A_host_that_does_not_answer_gives_3_and_names_it(string verb)
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);
        var url = $"http://127.0.0.1:{FreePort()}";

        Says.OnStderr(await workspace.RunAsync(verb, "point", "--host", url), 3, $"No host answers at {url} (Connection refused). Start one with 'scripthost serve', or name another with --host");
    }

    [Fact]
    public async Task A_host_that_has_no_such_name_is_a_slip_of_the_command_line()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);
        workspace.With("scripthost.yaml", workspace.Text("scripthost.yaml") + "hosts: { production: http://127.0.0.1:1 }\n");

        Says.OnStderr(await workspace.RunAsync("versions", "point", "--host", "prodution"), 2, "did you mean 'production'");
        Says.OnStderr(await workspace.RunAsync("versions", "point", "--host", "production"), 3, "No host answers at http://127.0.0.1:1 ");
    }

    [Fact]
    public async Task A_port_in_use_gives_2_and_another_port_before_anything_is_written()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var outcome = await workspace.RunAsync("serve", "--port", $"{port}");

        Says.OnStderr(outcome, 2, $"Port {port} cannot be used: Address already in use. Stop what uses it, or choose another: scripthost serve --port {port + 1}");
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "data")));
    }

    [Fact]
    public async Task A_registry_that_is_no_database_is_refused_and_left_as_it_is()
    {
        using var workspace = TempWorkspace.WithScript(TempWorkspace.Accept).With("data/registry.db", "this is text, and more of it than a header needs, so that nobody takes it for an empty file");

        var outcome = await workspace.RunAsync("serve", "--port", "0");

        Says.OnStderr(outcome, 2, "registry.db' is not a registry");
        Assert.StartsWith("this is text", workspace.Text("data/registry.db"), StringComparison.Ordinal);
    }

    private static async Task<string> ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true })!; // a program that is started without the shell gives a process
        var text = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return text.Trim();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
