using System.CommandLine;
using ScriptHost.Cli.Hosts;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost rollback POINT</c>: the version before answers again.</summary>
internal static class RollbackCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new HostCommand("rollback", "Bring back the version that answered before.");
        command.Ask(
            terminal,
            (host, point, cancellationToken) => host.PostAsync($"/v1/points/{point}/rollback", null, cancellationToken),
            (answer, point, options) =>
            {
                var deployment = answer.As<Deployment>();
                terminal.Data($"{point}@{deployment.Active} is active again{(deployment.Previous is { } left ? $", instead of {left}" : "")}");
                terminal.Next($"versions {point}{options}");
            });
        return command.Command;
    }
}
