using System.CommandLine;
using ScriptHost.Cli.Captures;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Verification.Explaining;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost why ID</c>: every line of a past decision, with the values that mattered.</summary>
internal static class WhyCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id") { Description = "The decision: the header 'ScriptHost-Decision-Id', or 'id' in a line of a batch.", Arity = ArgumentArity.ZeroOrOne };
        id.Validators.Add(Slip.RefuseOptions);
        var input = new Option<string?>("--input") { Description = "An input instead of a past decision: a JSON file, JSON text, or - for stdin. It needs --point.", HelpName = "FILE|-|JSON" };
        var point = new Option<string?>("--point") { Description = "The point that decides --input.", HelpName = "POINT" };
        var workingCopy = new Option<bool>("--working-copy") { Description = "Let the script as it lies here decide, instead of the version that decided." };
        var (source, subject, workspace, format) = (new CaptureSource(takesFile: true), new SubjectOption(), new WorkspaceOptions(), new Format("text", "json", "markdown"));
        var command = new Command("why", "Explain a decision: every line that was run, with the values that mattered.") { id, input, point, workingCopy, format.Option };
        source.AddTo(command);
        subject.AddTo(command);
        workspace.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(input) is null) result.AddError("Name a decision by its id, or an input with --input; one of them.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var capture = parsed.GetValue(id) is { } decision
                ? await source.FindAsync(parsed, here, decision, cancellationToken).ConfigureAwait(false)
                : Unrecorded(SubjectOption.PointOr(parsed.GetValue(point), here), await InputText.ReadAsync(parsed.GetRequiredValue(input)!, cancellationToken).ConfigureAwait(false)); // it was given
            var isRecord = parsed.GetValue(id) is not null;
            var version = subject.Version(parsed) ?? (isRecord && !parsed.GetValue(workingCopy) ? capture.Version : null);
            var (bundle, name) = await subject.BundleAsync(parsed, here, source, capture.Point, version, cancellationToken).ConfigureAwait(false);
            var contracts = WorkspaceOptions.Load(here);
            if (!isRecord) capture = capture with { Contract = SubjectOption.Compile(bundle, name, contracts, cancellationToken).Contract.Id };
            var result = terminal.Busy($"explaining {name}", () => Explainer.Explain(bundle, contracts, capture, isRecord, cancellationToken));
            if (result.Explanation is not { } explanation) throw new UsageException(result.Fault ?? SubjectOption.Text(name, result.Diagnostics));
            terminal.Data(format.Is(parsed, "json") ? WhyJson.Of(name, capture, explanation) : format.Is(parsed, "markdown") ? WhyMarkdown.Of(name, capture, explanation) : WhyText.Of(name, capture, explanation));
            foreach (var remark in WhyText.Remarks(explanation)) terminal.Say(remark);
            return explanation.Recorded is { Differs: true } || explanation.Decision.Stop is not null && !isRecord ? ExitCode.No : ExitCode.Done;
        });
        return command;
    }

    private static Capture Unrecorded(string point, byte[] input) => new("", point, 0, default, default, input, null, null, default);
}
