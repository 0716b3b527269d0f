using System.CommandLine;
using ScriptHost.Cli.Testing;
using ScriptHost.Compiler.Intake;
using ScriptHost.Verification;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost test [paths…]</c>: the tests and goldens beside the scripts, in worker processes.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths") { Description = "Points, point folders, script files or a scripts folder. Default: every point.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(Slip.RefuseOptions);
        var choices = new TestChoices();
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var workspace = new WorkspaceOptions();
        var command = new Command("test", "Run the tests and goldens beside scripts.") { paths, contract };
        choices.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            if (parsed.GetValue(contract) is { } loose) WorkspaceOptions.Find(contracts, loose);
            var (finder, words, choice) = (new ScriptFinder(here, parsed.GetValue(contract)), parsed.GetValue(paths) ?? [], choices.Read(parsed));
            var scripts = finder.All(words);
            var parallel = choice.Mutate ? Environment.ProcessorCount : Math.Min(scripts.Count, Environment.ProcessorCount);
            using var tests = new IsolatedTests(new WorkerPlace(null, [.. here.Contracts.Select(ContractPlace.Resolve)], parallel, Warm: false));
            tests.Prepare();
            var session = new TestSession(terminal, tests, choice, workspace.Repeat(parsed));
            if (!choice.Watch) return session.Run(scripts, cancellationToken);
            using var watch = new Watch(scripts.Select(s => s.Root));
            while (true)
            {
                session.Run(finder.All(words), cancellationToken);
                terminal.Say("waiting for a change; Ctrl+C ends");
                await watch.ChangeAsync(cancellationToken).ConfigureAwait(false);
            }
        });
        return command;
    }
}
