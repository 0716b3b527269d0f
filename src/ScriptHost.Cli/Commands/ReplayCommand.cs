using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ScriptHost.Cli.Captures;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost replay</c>: decides recorded inputs again, on the working copy or on a version.</summary>
internal static class ReplayCommand
{
    private const int Shown = 5;

    public static Command Create(Terminal terminal)
    {
        var script = new Argument<string?>("script") { Description = "A point. Default: the only one of this repository.", Arity = ArgumentArity.ZeroOrOne };
        script.Validators.Add(Slip.RefuseOptions);
        var (source, filter, subject, workspace, format) = (new CaptureSource(takesFile: true), new CaptureFilter("Only the newest so many; of a file, the first."), new SubjectOption(), new WorkspaceOptions(), new Format());
        var command = new Command("replay", "Decide recorded inputs again, and show which decisions are other ones.") { script, format.Option };
        source.AddTo(command);
        filter.AddTo(command);
        subject.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var point = SubjectOption.PointOr(parsed.GetValue(script), here);
            var (bundle, name) = await subject.BundleAsync(parsed, here, source, point, null, cancellationToken).ConfigureAwait(false);
            var (image, contract) = SubjectOption.Compile(bundle, name, WorkspaceOptions.Load(here), cancellationToken);
            var bad = new BadLines(terminal, "the capture file");
            var captures = source.Read(parsed, here, filter.Query(parsed, source.IsFile(parsed) ? null : bundle.Point), bad.Add, cancellationToken);
            var start = Stopwatch.GetTimestamp();
            var summary = terminal.Busy($"replaying {name}", () => Run(image, contract, captures, cancellationToken));
            bad.Conclude();
            if (summary.Total == 0) throw new UsageException($"There is nothing to replay: no captures of '{bundle.Point}' are there. Name others with --captures, --data or --host.");
            if (format.IsJson(parsed)) Format.Json(terminal, Document(name, summary, bad.Count));
            else Text(terminal, name, summary, Stopwatch.GetElapsedTime(start));
            if (summary.First.FirstOrDefault(r => r.Differs) is { } first) terminal.Next($"why {first.Capture.Id}{source.Repeat(parsed)}{subject.Repeat(parsed)}{workspace.Repeat(parsed)}{(subject.Version(parsed) is null ? " --working-copy" : "")}");
            return summary.Differing > 0 ? ExitCode.No : bad.Count > 0 || summary[ReplayVerdict.Unfit] == summary.Total ? ExitCode.Usage : ExitCode.Done;
        });
        return command;
    }

    private static ReplaySummary Run(ScriptImage image, LoadedContract contract, IEnumerable<Capture> captures, CancellationToken cancellationToken)
    {
        var summary = new ReplaySummary(Shown);
        foreach (var replayed in Replayer.Run(image, contract, captures, cancellationToken)) summary.Add(replayed);
        return summary;
    }

    private static void Text(Terminal terminal, string name, ReplaySummary summary, TimeSpan elapsed)
    {
        terminal.Data(string.Create(CultureInfo.InvariantCulture, $"{name} on {DiagnosticText.Count(summary.Total, "capture")}"));
        foreach (var verdict in Enum.GetValues<ReplayVerdict>().Where(v => summary[v] > 0)) terminal.Data(string.Create(CultureInfo.InvariantCulture, $"{summary[verdict],12:N0}  {Words(verdict)}"));
        foreach (var replayed in summary.First) terminal.Data($"{replayed.Capture.Id}  {Clause(replayed)}");
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:N1} s"));
    }

    private static string Words(ReplayVerdict verdict) => verdict switch
    {
        ReplayVerdict.Same => "same: output bits and fuel",
        ReplayVerdict.CostDiffers => "same decision for other fuel",
        ReplayVerdict.Changed => "changed",
        ReplayVerdict.NewlyStopped => "newly stopped",
        ReplayVerdict.NewlyFine => "newly fine",
        _ => "not comparable",
    };

    private static string Clause(Replayed replayed) => replayed.Now is { } now && replayed.Why is null ? OutputDifference.Between(replayed.Before, now) : replayed.Why ?? "";

    private static object Document(string name, ReplaySummary summary, int badLines) => new
    {
        Script = name,
        Captures = summary.Total,
        Same = summary[ReplayVerdict.Same],
        CostDiffers = summary[ReplayVerdict.CostDiffers],
        Changed = summary[ReplayVerdict.Changed],
        NewlyStopped = summary[ReplayVerdict.NewlyStopped],
        NewlyFine = summary[ReplayVerdict.NewlyFine],
        NotComparable = summary[ReplayVerdict.Unfit],
        BadLines = badLines,
        First = summary.First.Select(r => new { r.Capture.Id, Verdict = Words(r.Verdict), Before = Node(r.Before), Now = r.Now is { } now ? Node(now) : null, r.Why }),
    };

    private static object Node(RunOutcome outcome) => new { Output = outcome.Output is { } output ? JsonNode.Parse(output.Span) : null, Stop = outcome.Stop?.Message, outcome.Usage.Fuel };
}
