using System.CommandLine;
using System.Globalization;
using ScriptHost.Cli.Hosts;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost deploy POINT</c>: the script as it is on disk becomes the version that answers.</summary>
internal static class DeployCommand
{
    public static Command Create(Terminal terminal)
    {
        var point = new Argument<string>("point") { Description = "A point, or its folder." };
        point.Validators.Add(Slip.RefuseOptions);
        var note = new Option<string?>("--note") { Description = "One line about this version, for the audit.", HelpName = "TEXT" };
        var workspace = new WorkspaceOptions();
        var host = new HostOption();
        var format = new Format();
        var command = new Command("deploy", "Send a script to a running server and let it answer there.") { point, host.Option, note, format.Option };
        workspace.AddScriptsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var script = new ScriptFinder(here, null).One(parsed.GetRequiredValue(point));
            var read = BundleReader.ReadWhole(script.Root, script.Name);
            if (read.Bundle is not { } bundle) return Refused(terminal, format.IsJson(parsed), script, [.. read.Diagnostics.Select(d => Report.FromHere(d, script.Root))]);
            using var client = new HostClient(host.Url(parsed, here));
            var answer = await terminal.BusyAsync($"deploying {bundle.Point} to {HostClient.Shown(client.Url)}", () => client.PostAsync(Path(bundle, parsed.GetValue(note)), bundle.ToJson(), cancellationToken)).ConfigureAwait(false);
            if (answer.Status == 422 && answer.Body["diagnostics"] is not null) return Refused(terminal, format.IsJson(parsed), script, [.. answer.As<Refusal>().Diagnostics.Select(d => d.FromHere(script.Root))]);
            return Show(terminal, format.IsJson(parsed), bundle.Point, answer, host.Repeat(parsed));
        });
        return command;
    }

    private static string Path(Bundle bundle, string? note) =>
        $"/v1/points/{bundle.Point}/versions?deploy=true{(note is null ? "" : $"&note={Uri.EscapeDataString(note)}")}";

    private static int Show(Terminal terminal, bool asJson, string point, HostAnswer answer, string options)
    {
        if (asJson) Format.Json(terminal, answer.Body);
        if (!answer.IsSuccess)
        {
            terminal.Say($"error: {answer.Detail}");
            return ExitCode.No;
        }
        var upload = answer.As<Upload>();
        if (!asJson) terminal.Data($"{point}@{upload.Version.Number} is active{(upload.IsNew ? "" : "; the host had this very version already")}");
        foreach (var warning in upload.Diagnostics) terminal.Say(DiagnosticText.Of(warning.FromHere(""), colours: false));
        terminal.Say(Times(upload.Stages));
        terminal.Next($"versions {point}{options}");
        return ExitCode.Done;
    }

    private static int Refused(Terminal terminal, bool asJson, Script script, IReadOnlyList<ScriptDiagnostic> diagnostics)
    {
        if (asJson) Format.Json(terminal, new { Passed = false, Diagnostics = diagnostics.Select(Report.Json) });
        else Report.Text(terminal, diagnostics);
        terminal.Say($"{script.Name} is refused: {DiagnosticText.Count(diagnostics.Count(d => d.Severity == Severity.Error), "error")}; what was active still answers");
        return ExitCode.No;
    }

    private static string Times(OrderedDictionary<string, double> stages) => string.Create(
        CultureInfo.InvariantCulture, $"{stages.Values.Sum():N0} ms on the host: {string.Join(", ", stages.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:0.#}")))}");
}
