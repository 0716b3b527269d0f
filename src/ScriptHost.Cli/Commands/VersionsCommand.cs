using System.CommandLine;
using System.Globalization;
using ScriptHost.Cli.Hosts;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost versions POINT</c>: what was ever deployed there, the newest first.</summary>
internal static class VersionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new HostCommand("versions", "List the versions of a decision point on a running server.");
        command.Ask(
            terminal,
            (host, point, cancellationToken) => host.GetAsync($"/v1/points/{point}/versions", cancellationToken),
            (answer, point, options) =>
            {
                var page = answer.As<Page<Hosts.Version>>();
                terminal.Table(["version", "active", "bundle", "created", "by", "note"], page.Items.Select(Row));
                if (page.Next is not null) terminal.Say($"older ones: GET {answer.Host.GetLeftPart(UriPartial.Authority)}{page.Next}");
                if (page.Items.Any(v => v.Active && v.Number > 1)) terminal.Next($"rollback {point}{options}");
            });
        return command.Command;
    }

    private static string[] Row(Hosts.Version version) =>
    [
        version.Number.ToString(CultureInfo.InvariantCulture), version.Active ? "yes" : "", version.Bundle[..8],
        version.CreatedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture), version.Actor, version.Note ?? "",
    ];
}
