using System.CommandLine;
using ScriptHost.Cli.Reviews;
using ScriptHost.Registry;
using ScriptHost.Verification.Reviewing;
using ScriptHost.Verification.Reviewing.Git;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost diff A [B]</c>: what two versions, revisions or files of one script decide, and how they differ.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("before") { Description = "A file, a point, a version such as credit-risk@3, or a git revision." };
        var after = new Argument<string?>("after") { Description = "The same for the other side. Default: the point as it lies here.", Arity = ArgumentArity.ZeroOrOne };
        before.Validators.Add(Slip.RefuseOptions);
        after.Validators.Add(Slip.RefuseOptions);
        var point = new Option<string?>("--point") { Description = "The script that is compared, where a revision has several.", HelpName = "POINT" };
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var (captures, tolerance, output, failOn, workspace) = (new CaptureOptions(), ToleranceOption.Make(), new ReviewOutput(checks: false), new FailOn(), new WorkspaceOptions());
        var command = new Command("diff", "Compare what two versions, git revisions or files of a script decide.") { before, after, point, contract, tolerance, failOn.Option };
        captures.AddTo(command);
        output.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            var source = captures.Read(parsed, here);
            try
            {
                var sides = new Sides(here, parsed.GetValue(contract), parsed.GetValue(point), captures.Data(parsed, here));
                var words = (Before: parsed.GetRequiredValue(before), After: parsed.GetValue(after));
                var name = parsed.GetValue(point) ?? sides.PointOf(words.Before) ?? (words.After is { } other ? sides.PointOf(other) : null);
                var old = await sides.OfAsync(words.Before, name, cancellationToken).ConfigureAwait(false);
                var now = await sides.OfAsync(words.After ?? name ?? old.Bundle?.Point ?? words.Before, name, cancellationToken).ConfigureAwait(false);
                using var workers = new ReviewWorkers(here, tests: false);
                var reviewer = new ScriptReviewer(workers.Tools(contracts, parsed.GetValue(tolerance)));
                var compared = terminal.Busy("comparing", () => reviewer.Review(name ?? old.Bundle?.Point ?? now.Bundle?.Point ?? words.Before, old, now, source.Of(name, cancellationToken), cancellationToken));
                Reviewing.RefuseForeign(compared);
                var report = new ReviewReport(Titled(old, words.Before), Titled(now, words.After ?? name ?? words.Before), [compared], 0, Facts.Of(contracts, source, parsed.GetValue(tolerance)), [Again(words.Before, words.After, captures.Repeat(parsed), parsed.GetValue(point))]);
                output.Write(parsed, terminal, report, here.Scripts);
                return failOn.ExitCodeOf(parsed, report);
            }
            catch (Exception e) when (e is GitException or RegistryException)
            {
                throw new UsageException(e.Message, e);
            }
        });
        return command;
    }

    private static string Titled(ReviewSide side, string word) => side.Name == "working tree" ? word : side.Name;

    private static string Again(string before, string? after, string captures, string? point) =>
        $"scripthost diff {Shell.Quoted(before)}{(after is null ? "" : " " + Shell.Quoted(after))}{captures}{(point is null ? "" : $" --point {point}")}";
}
