using System.CommandLine;
using ScriptHost.Cli.Hosts;

namespace ScriptHost.Cli.Commands;

/// <summary>What the commands that ask a running server about a point have in common.</summary>
internal sealed class HostCommand
{
    private readonly WorkspaceOptions _workspace = new();
    private readonly Format _format = new();
    private readonly HostOption _host = new();

    public HostCommand(string name, string about)
    {
        Point.Validators.Add(Slip.RefuseOptions);
        Command = new Command(name, about) { Point, _host.Option, _format.Option };
    }

    public Command Command { get; }

    public Argument<string> Point { get; } = new("point") { Description = "The decision point." };

    /// <summary>Asks a server about a point. What it answers besides success is shown and gives <see cref="ExitCode.No"/>.</summary>
    /// <param name="show">Shows a success as text, and is given the options to repeat in the next command.</param>
    public void Ask(Terminal terminal, Func<HostClient, string, CancellationToken, Task<HostAnswer>> ask, Action<HostAnswer, string, string> show) =>
        Command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = new HostClient(_host.Url(parsed, _workspace.Workspace(parsed, terminal)));
            var point = parsed.GetRequiredValue(Point);
            var answer = await terminal.BusyAsync($"asking {HostClient.Shown(host.Url)}", () => ask(host, Uri.EscapeDataString(point), cancellationToken)).ConfigureAwait(false);
            if (_format.IsJson(parsed)) Format.Json(terminal, answer.Body);
            else if (answer.IsSuccess) show(answer, point, _host.Repeat(parsed));
            if (!answer.IsSuccess) terminal.Say($"error: {answer.Detail}");
            return answer.IsSuccess ? ExitCode.Done : ExitCode.No;
        });
}
