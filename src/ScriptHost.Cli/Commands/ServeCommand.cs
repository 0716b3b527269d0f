using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ScriptHost.Cli.Captures;
using ScriptHost.Compiler.Intake;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Server;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost serve</c>: a server of this repository's points, on the loopback address.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;
    private const int MostWorkers = 256;
    private const string AsScriptsAsk = "script";

    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "The TCP port on the loopback address; 0 takes any free one.", DefaultValueFactory = _ => UsualPort, HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > ushort.MaxValue)) result.AddError($"'{text}' is not a port; write 0 to {ushort.MaxValue}.");
        });
        var data = new Option<string?>("--data") { Description = "The folder of the registry and the logs. Default: 'data' in scripthost.yaml.", HelpName = "DIR" };
        var isolation = new Option<string>("--isolation") { Description = "Where scripts run: 'script' for where each asks to, 'worker' for all in worker processes.", DefaultValueFactory = _ => AsScriptsAsk, HelpName = "script|worker" };
        isolation.AcceptOnlyFromAmong(AsScriptsAsk, IsolationMode.Worker.Word());
        var workers = new Option<int>("--workers") { Description = "Worker processes of each point that runs in workers. Default: one a processor, at least two.", DefaultValueFactory = _ => WorkerSettings.Default.Count, HelpName = "N" };
        workers.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostWorkers)) result.AddError($"'{text}' is not a number of workers; write 1 to {MostWorkers}.");
        });
        var recording = new RecordingChoice();
        var workspace = new WorkspaceOptions();
        var command = new Command("serve", "Serve the points of this repository over HTTP, until Ctrl+C.") { port, data, isolation, workers };
        recording.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ProcessorShare.PreferPrompt();
            var here = workspace.Workspace(parsed, terminal);
            var options = new ServerOptions
            {
                Port = parsed.GetValue(port),
                DataFolder = parsed.GetValue(data) ?? here.Data,
                ScriptsRoot = Directory.Exists(here.Scripts) ? here.Scripts : null,
                Workers = WorkerSettings.Default with { ForAll = parsed.GetValue(isolation) != AsScriptsAsk, Count = parsed.GetValue(workers) },
                Recording = recording.Read(parsed),
                PluginPaths = [.. here.Contracts.Select(ContractPlace.Resolve)],
                WorkerFolder = AppContext.BaseDirectory,
            };
            await using var server = await terminal.BusyAsync("starting", () => StartAsync(options, cancellationToken)).ConfigureAwait(false);
            Greeting.Show(terminal, server, here.Scripts, options.Port == UsualPort ? "" : $" --host {server.Url}");
            await server.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
            terminal.Say("stopping: requests that run are finished first");
            return ExitCode.Done;
        });
        return command;
    }

    // Before the points are compiled: a second server in the same folder is the usual slip, and it should cost nothing.
    private static void RequireFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new UsageException($"Port {port} cannot be used: {e.Message}. Stop what uses it, or choose another: scripthost serve --port {(port < ushort.MaxValue ? port + 1 : UsualPort)}", e);
        }
    }

    private static async Task<ScriptServer> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        RequireFree(options.Port);
        try
        {
            return await ScriptServer.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (ServerException e)
        {
            throw new UsageException(e.Message, e);
        }
        catch (RegistryException e)
        {
            throw new UsageException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The data folder '{options.DataFolder}' cannot be used: {e.Message} Name another with --data.", e);
        }
    }
}
