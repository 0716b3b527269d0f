using System.CommandLine;
using System.Globalization;
using ScriptHost.Cli.Captures;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost captures export|import|sample</c>: moves recorded decisions between servers, files and people.</summary>
internal static class CapturesCommand
{
    private const int ImportBatch = 1_000;

    public static Command Create(Terminal terminal) => new Command("captures", "Move recorded decisions: to a file, into a data folder, or a sample of them.")
    {
        Export(terminal), Import(terminal), Sample(terminal),
    };

    private static Command Export(Terminal terminal)
    {
        var point = new Option<string?>("--point") { Description = "Only of this decision point; a server needs it.", HelpName = "POINT" };
        var version = new Option<int?>("--version") { Description = "Only of this version.", HelpName = "N" };
        var (file, source, filter, workspace) = (Out(), new CaptureSource(takesFile: false), new CaptureFilter("Only the newest so many."), new WorkspaceOptions());
        var command = new Command("export", "Write recorded decisions as JSON lines, the newest first.") { point, version, file };
        source.AddTo(command);
        filter.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var bad = new BadLines(terminal, "the host's answer");
            var captures = source.Read(parsed, here, filter.Query(parsed, parsed.GetValue(point), parsed.GetValue(version)), bad.Add, cancellationToken);
            var count = CaptureFiles.Write(parsed.GetValue(file), captures);
            terminal.Say($"{DiagnosticText.Count(count, "capture")} exported");
            if (parsed.GetValue(file) is { } written && count > 0) terminal.Next($"replay --captures {Shell.Quoted(written)}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "A capture file (JSONL), or - for stdin." };
        var data = new Option<string?>("--data") { Description = "The data folder. Default: 'data' in scripthost.yaml.", HelpName = "DIR" };
        var workspace = new WorkspaceOptions();
        var command = new Command("import", "Keep the captures of a file in a data folder.") { file, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var bad = new BadLines(terminal, parsed.GetRequiredValue(file));
            using var store = SqliteCaptures.Open(parsed.GetValue(data) ?? here.Data, CaptureLimits.Default, TimeProvider.System);
            var (added, seen) = (0, 0);
            foreach (var batch in CaptureFiles.Read(parsed.GetRequiredValue(file), new CaptureQuery(), bad.Add).Chunk(ImportBatch))
            {
                added += await store.AddAsync(batch, cancellationToken).ConfigureAwait(false);
                seen += batch.Length;
            }
            bad.Conclude();
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{DiagnosticText.Count(added, "capture")} imported; {seen - added:N0} were there already"));
            return bad.Count > 0 ? ExitCode.Usage : ExitCode.Done;
        });
        return command;
    }

    private static Command Sample(Terminal terminal)
    {
        var script = new Argument<string?>("script") { Description = "A point. Default: the only one of this repository.", Arity = ArgumentArity.ZeroOrOne };
        script.Validators.Add(Slip.RefuseOptions);
        var (file, source, filter, subject, workspace) = (Out(), new CaptureSource(takesFile: true), new CaptureFilter("How many to choose. Default 100."), new SubjectOption(), new WorkspaceOptions());
        var command = new Command("sample", "Choose few captures that reach every statement and branch that all of them reach.") { script, file };
        source.AddTo(command);
        filter.AddTo(command);
        subject.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var point = SubjectOption.PointOr(parsed.GetValue(script), here);
            var (bundle, name) = await subject.BundleAsync(parsed, here, source, point, null, cancellationToken).ConfigureAwait(false);
            var (_, contract) = SubjectOption.Compile(bundle, name, WorkspaceOptions.Load(here), cancellationToken);
            var bad = new BadLines(terminal, "the capture file");
            var query = filter.Query(parsed, bundle.Point) with { Most = null };
            var sample = terminal.Busy("following the paths", () => PathSample.Choose(bundle, contract, source.Read(parsed, here, query, bad.Add, cancellationToken), filter.Most(parsed) ?? 100, cancellationToken));
            bad.Conclude();
            CaptureFiles.Write(parsed.GetValue(file), source.Read(parsed, here, query, _ => { }, cancellationToken).Where(c => sample.Ids.Contains(c.Id)));
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{sample.Ids.Count:N0} of {sample.Seen:N0} captures; {sample.Kept:N0} of {sample.Reached:N0} reached places and {Math.Min(sample.Paths, sample.Ids.Count):N0} of {sample.Paths:N0} paths of {name}"));
            if (sample.Kept < sample.Reached) terminal.Say("Choose more with --most to keep every place.");
            return bad.Count > 0 ? ExitCode.Usage : sample.Kept < sample.Reached ? ExitCode.No : ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> Out() => new("--out") { Description = "The file to write. Default: stdout.", HelpName = "FILE" };
}
