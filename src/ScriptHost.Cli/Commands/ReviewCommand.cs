using System.CommandLine;
using ScriptHost.Cli.Reviews;
using ScriptHost.Registry;
using ScriptHost.Verification.Reviewing.Git;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost review --base REF</c>: everything an engineer needs to say yes to a pull request.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var points = new Argument<string[]>("points") { Description = "The decision points to review. Default: all that differ.", Arity = ArgumentArity.ZeroOrMore };
        points.Validators.Add(Slip.RefuseOptions);
        var against = new Option<string>("--base") { Description = "The git revision to compare with, from where the two parted.", HelpName = "REF", Required = true };
        var head = new Option<string?>("--head") { Description = "The git revision to review. Default: the files as they lie here.", HelpName = "REF" };
        var noTests = new Option<bool>("--no-tests") { Description = "Leave out the scripts' own tests." };
        var (captures, tolerance, output, failOn, workspace) = (new CaptureOptions(), ToleranceOption.Make(), new ReviewOutput(checks: true), new FailOn(), new WorkspaceOptions());
        var command = new Command("review", "Say what a change of scripts does: decisions, capabilities, cost.") { points, against, head, noTests, tolerance, failOn.Option };
        captures.AddTo(command);
        output.AddTo(command);
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            var source = captures.Read(parsed, here);
            try
            {
                var change = GitChange.Of(here, parsed.GetRequiredValue(against), parsed.GetValue(head), parsed.GetValue(points) ?? []);
                using var workers = new ReviewWorkers(here, tests: !parsed.GetValue(noTests));
                var reviewing = new Reviewing(workers.Tools(contracts, parsed.GetValue(tolerance)), source);
                var options = $"{captures.Repeat(parsed)}{workspace.Repeat(parsed)}";
                var report = terminal.Busy("reviewing", () => reviewing.Run(change, options, cancellationToken));
                output.Write(parsed, terminal, report, here.Scripts);
                return Task.FromResult(failOn.ExitCodeOf(parsed, report));
            }
            catch (Exception e) when (e is GitException or RegistryException)
            {
                throw new UsageException(e.Message, e);
            }
        });
        return command;
    }
}
